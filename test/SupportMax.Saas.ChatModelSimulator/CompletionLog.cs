using System.Collections.Concurrent;

namespace SupportMax.Saas.ChatModelSimulator;

/// <summary>What was asked, and the tokens that were used, counted as words.</summary>
public sealed class CompletionLog
{
    private readonly ConcurrentQueue<string> _prompts = new();
    private readonly ConcurrentQueue<string> _script = new();
    private int _calls;
    private long _inputTokens;
    private long _outputTokens;

    /// <summary>Completed calls.</summary>
    public int Calls => _calls;

    /// <summary>Tokens read in them.</summary>
    public long InputTokens => _inputTokens;

    /// <summary>Tokens written in them.</summary>
    public long OutputTokens => _outputTokens;

    /// <summary>Every prompt, whole.</summary>
    public IReadOnlyCollection<string> Prompts => _prompts;

    /// <summary>Lets the next reply be these very words, whatever is asked.</summary>
    public void SayNext(string reply) => _script.Enqueue(reply);

    /// <summary>What was ordered to be said next; null for a reply from the sources.</summary>
    internal string? TakeOrder() => _script.TryDequeue(out var reply) ? reply : null;

    internal void Ask(string prompt) => _prompts.Enqueue(prompt);

    internal void Count(Usage usage)
    {
        Interlocked.Increment(ref _calls);
        Interlocked.Add(ref _inputTokens, usage.PromptTokens);
        Interlocked.Add(ref _outputTokens, usage.CompletionTokens);
    }
}
