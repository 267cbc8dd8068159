namespace SupportMax.Saas.Browser.Tests;

[Collection(Stage.Collection)]
public sealed class LostAcknowledgementTests(Stage stage)
{
    [Fact]
    public async Task A_message_whose_acknowledgement_is_lost_is_sent_again_and_stored_once()
    {
        await using var visit = await stage.VisitAsync();
        var connections = await LoseFirstAcknowledgementAsync(visit.Context);
        var widget = await visit.OpenDemoAsync("northwind");
        await widget.OpenAsync();

        await widget.AskAsync(Questions.Answered);

        await widget.ShouldHaveSentAsync(Questions.Answered);
        connections().ShouldBeGreaterThan(1);
        using var agent = await stage.SignInAsync("northwind", "agent");
        (await agent.NewestConversationAsync()).Texts("visitor").ShouldBe([Questions.Answered]);
    }

    /// <summary>Lets the first message through to the host, but nothing of what the host says to it: the line breaks.</summary>
    private static async Task<Func<int>> LoseFirstAcknowledgementAsync(IBrowserContext context)
    {
        var count = 0;
        await context.RouteWebSocketAsync("**/hubs/chat**", line =>
        {
            var isFirst = Interlocked.Increment(ref count) == 1;
            var isSent = false;
            var host = line.ConnectToServer();
            line.OnMessage(frame =>
            {
                isSent |= isFirst && frame.Text?.Contains("\"Send\"", StringComparison.Ordinal) == true;
                host.Send(frame.Text!);
            });
            host.OnMessage(frame =>
            {
                if (!isSent)
                    line.Send(frame.Text!);
                else
                    _ = Task.WhenAll(line.CloseAsync(), host.CloseAsync());
            });
        });
        return () => Volatile.Read(ref count);
    }
}
