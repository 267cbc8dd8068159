using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.AI;

namespace SupportMax.Saas.ChatModels;

/// <summary>What a model has written so far, and what it took.</summary>
internal sealed class ModelDraft(List<ChatMessage> prompt)
{
    private const int CharactersPerToken = 4;

    private readonly StringBuilder _text = new();
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private UsageDetails? _usage;

    public string Text => _text.ToString();

    /// <summary>What is wrong with it; null while nothing is.</summary>
    public string? Fault { get; private set; }

    public IReadOnlyList<int> Citations { get; private set; } = [];

    /// <summary>Tokens read, as the server says; our estimate when it did not get to say, nothing when it never began.</summary>
    public int InputTokens => (int)(_usage?.InputTokenCount ?? (_text.Length == 0 ? 0 : prompt.Sum(message => message.Text.Length) / CharactersPerToken));

    /// <summary>Tokens written, as the server says or as we estimate.</summary>
    public int OutputTokens => (int)(_usage?.OutputTokenCount ?? _text.Length / CharactersPerToken);

    public bool IsEstimated => _usage is null;

    public int ElapsedMs => (int)_watch.ElapsedMilliseconds;

    public void Take(ChatResponseUpdate update)
    {
        _text.Append(update.Text);
        _usage = update.Contents.OfType<UsageContent>().LastOrDefault()?.Details ?? _usage;
    }

    public void GiveUp(string fault) => Fault = fault;

    public void Cite(IEnumerable<int> citations) => Citations = [.. citations];
}
