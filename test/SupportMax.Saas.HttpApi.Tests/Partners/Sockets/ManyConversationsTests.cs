using System.Collections.Concurrent;
using SupportMax.Client;

namespace SupportMax.Saas.Partners;

/// <summary>A program with more conversations than fit into one frame.</summary>
public sealed class ManyConversationsTests(SocketFixture host) : IClassFixture<SocketFixture>
{
    private const int Conversations = 2 * SocketFixture.MaxFrameBytes / 100;

    [Fact]
    public async Task After_a_break_the_client_watches_all_of_them_again()
    {
        var (app, _) = await host.CreateAppAsync();
        var seen = new ConcurrentDictionary<Guid, long>();
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var client = new SupportMaxClient(new SupportMaxOptions(host.Address, app.ClientId.ToString(), app.Secret));
        client.MessageReceived = message =>
        {
            seen[message.ConversationId] = message.Sequence;
            if (seen.Count == Conversations)
                all.TrySetResult();
        };
        await client.ConnectAsync();
        var ids = await Task.WhenAll(Enumerable.Range(0, Conversations).Select(async number => (await client.OpenAsync($"many-{number}", answeredBy: "partner")).ConversationId));
        client.BreakLine();
        await Task.WhenAll(ids.Select(id => client.SendAsync(id, "still there?"))).WaitAsync(TimeSpan.FromMinutes(1));
        await all.Task.WaitAsync(TimeSpan.FromMinutes(1));
        seen.Keys.ShouldBe(ids, ignoreOrder: true);
    }
}
