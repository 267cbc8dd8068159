namespace SupportMax.Saas.Browser.Tests;

/// <summary>A customer who was answered by the bot and then asked for a person.</summary>
internal sealed class WaitingCustomer : IAsyncDisposable
{
    private readonly Visit _visit;

    private WaitingCustomer(Visit visit, WidgetView widget, string conversationId) => (_visit, Widget, ConversationId) = (visit, widget, conversationId);

    public WidgetView Widget { get; }

    public string ConversationId { get; }

    public static async Task<WaitingCustomer> ComeAsync(Stage stage, HarborDesk desk, string name)
    {
        var visit = await stage.VisitAsync();
        var widget = await visit.OpenDemoAsync("harbor");
        await widget.OpenAsync();
        var reply = await widget.AskAsync(Questions.HarborAnswered);
        await Expect(reply.Locator(".citations li")).ToHaveTextAsync([Questions.HarborAnsweredBy]);
        var words = $"I am {name}, please let me talk to a person";
        await widget.AskAsync(words);
        return new WaitingCustomer(visit, widget, await desk.FindAsync(name, "I am " + name));
    }

    /// <summary>What of the chat on the screen holds these words.</summary>
    public async Task<IReadOnlyList<string>> SeesAsync(string words) =>
        [.. (await Widget.TranscriptAsync()).Where(line => line.Contains(words, StringComparison.Ordinal))];

    public void ShouldBeFreeOfTrouble() => _visit.ShouldBeFreeOfTrouble();

    public ValueTask DisposeAsync() => _visit.DisposeAsync();
}
