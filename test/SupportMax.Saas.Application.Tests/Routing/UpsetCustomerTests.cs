using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Tenants;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Routing;

/// <summary>What becomes of customers who are upset or speak of a risk is the tenant's choice.</summary>
public sealed class UpsetCustomerTests(BotFixture fixture) : DeskTest(fixture), IClassFixture<BotFixture>
{
    private const string Upset = "This is outrageous, I am furious!!";
    private const string Risk = "Then my lawyer will write to you";

    [Theory]
    [InlineData(Upset, TicketPriority.P2)]
    [InlineData(Risk, TicketPriority.P1)]
    public async Task Handed_over_at_once_where_the_tenant_wants_it_before_the_bot_says_a_word(string words, TicketPriority priority)
    {
        var tenant = await CreateTenantAsync();
        await SetAsync(tenant, new DeskSettingsDto { HandsOverWhenUpset = true });
        var (_, id) = await BeginAsync(tenant, words);
        var found = await FindAsync(tenant, id);
        (found.State, found.Priority, found.BotAnswers).ShouldBe((ConversationState.Waiting, priority, 0));
        (await EventsAsync(tenant, id))[^1].Reason.ShouldBe("upset");
        found.TicketNumber.ShouldNotBeNull();
    }

    [Fact]
    public async Task Stay_with_the_bot_where_the_tenant_did_not_ask_for_it_but_come_first_once_they_wait()
    {
        var tenant = await CreateTenantAsync();
        var (visitor, id) = await BeginAsync(tenant, Upset);
        (await FindAsync(tenant, id)).State.ShouldBe(ConversationState.Bot);
        await AsTenantAsync(tenant, services => services.GetRequiredService<IRequestPerson>()
            .RequestAsync(visitor, id, CancellationToken.None));
        var (_, calm) = await CallPersonAsync(tenant);
        ((await FindAsync(tenant, id)).Priority, (await FindAsync(tenant, calm)).Priority)
            .ShouldBe((TicketPriority.P2, TicketPriority.P3), "The upset customer stands first.");
    }

    [Fact]
    public async Task Raise_nothing_where_the_tenant_switched_it_off()
    {
        var tenant = await CreateTenantAsync();
        await SetAsync(tenant, new DeskSettingsDto { RaisesPriorityWhenUpset = false });
        var (visitor, id) = await CallPersonAsync(tenant);
        await WriteAsync(tenant, visitor, id, Upset);
        var found = await FindAsync(tenant, id);
        found.Priority.ShouldBe(TicketPriority.P3);
        found.Sentiment.ShouldBeLessThan(-0.6, "It is heard, and shown, all the same.");
    }

    [Fact]
    public async Task Calm_customers_are_not_handed_over_for_it()
    {
        var tenant = await CreateTenantAsync();
        await SetAsync(tenant, new DeskSettingsDto { HandsOverWhenUpset = true });
        var (_, id) = await BeginAsync(tenant, "Where do I find my invoices?");
        (await FindAsync(tenant, id)).State.ShouldBe(ConversationState.Bot);
    }

    private async Task<(Guid VisitorId, Guid ConversationId)> BeginAsync(TenantId tenant, string text)
    {
        var visitor = Guid.CreateVersion7();
        var sent = await AsTenantAsync(tenant, services => services.GetRequiredService<ISendMessage>()
            .SendAsync(visitor, null, Guid.NewGuid().ToString(), text, CancellationToken.None));
        return (visitor, sent.ConversationId);
    }
}
