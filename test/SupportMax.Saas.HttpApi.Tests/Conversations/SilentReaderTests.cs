using Microsoft.Extensions.DependencyInjection;

namespace SupportMax.Saas.Conversations;

/// <summary>Nobody waits for a reader: real sockets, one of which is never read.</summary>
public sealed class SilentReaderTests(ChatFixture host) : IClassFixture<ChatFixture>
{
    private const int Rounds = 60;
    private const int EventsOfRound = 50;
    private const int FirstSequence = 1_000;

    [Fact]
    public async Task Who_never_reads_is_dropped_and_the_others_hear_everything_in_its_order()
    {
        await using var customer = await Customer.ArriveAsync(host);
        await customer.SendAsync("hello");
        var audience = new ConversationAudience(host.Northwind, Guid.Parse(customer.ConversationId!), await VisitorOfAsync(customer));
        var lines = host.Services.GetRequiredService<ChatLines>();
        var group = HubGroups.Visitor(audience.TenantId, audience.VisitorId);
        using var silent = await SilentReader.ConnectAsync(host.Address, customer.VisitorToken);
        await UntilAsync(() => lines.In(group).Count() == 2);

        for (var round = 0; round < Rounds; round++)
        {
            foreach (var number in Enumerable.Range(FirstSequence + (round * EventsOfRound), EventsOfRound))
                await PushAsync(audience, number);
            await customer.Heard.WaitAsync("message", message => message["sequence"]!.GetValue<long>() == FirstSequence + ((round + 1) * EventsOfRound) - 1);
        }

        lines.In(group).Count().ShouldBe(1, "The silent line is gone, the customer's own is there.");
        customer.Heard.All("message").Select(message => message["sequence"]!.GetValue<long>()).Where(sequence => sequence >= FirstSequence)
            .ShouldBe(Enumerable.Range(FirstSequence, Rounds * EventsOfRound).Select(number => (long)number));
        (await customer.SendAsync("still here"))["duplicate"]!.GetValue<bool>().ShouldBeFalse();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await silent.ReadToTheEndAsync(patience.Token);
    }

    private Task PushAsync(ConversationAudience audience, int sequence) => host.Services.GetRequiredService<IConversationPush>().MessageAsync(
        audience,
        new MessageDto(
            audience.ConversationId, Guid.NewGuid(), null, sequence, new AuthorDto(AuthorKind.Bot, "Bot"), new string('x', ConversationConsts.MaxTextLength), [], [], host.Clock.GetUtcNow()),
        CancellationToken.None);

    private async Task<Guid> VisitorOfAsync(Customer customer)
    {
        await using var owner = await host.Database.OpenAsOwnerAsync();
        return (await owner.QueryAsync<Guid>($"select visitor_id from conversations where id = '{customer.ConversationId}'"))[0];
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!isSo())
            await pause.WaitForNextTickAsync(patience.Token);
    }
}
