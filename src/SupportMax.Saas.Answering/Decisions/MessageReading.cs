namespace SupportMax.Saas.Answering;

/// <summary>A message as it was read before anything is looked up: what kind it is, and which texts are to be looked up.</summary>
public sealed class MessageReading
{
    internal MessageReading(string clean, MessageKind kind, string language) => (Clean, Kind, Language) = (clean, kind, language);

    /// <summary>The words without what only decorates them.</summary>
    internal string Clean { get; }

    /// <summary>What kind of message it is.</summary>
    internal MessageKind Kind { get; }

    /// <summary>The language, as a two-letter code.</summary>
    internal string Language { get; }

    /// <summary>Why there is nothing to look up; empty for a question.</summary>
    internal string Reason { get; init; } = "";

    /// <summary>The words together with those before them on which they lean; null when they stand alone.</summary>
    internal string? Completed { get; init; }

    /// <summary>What the assessment encodes: whoever has several messages can encode them together. Empty when there is nothing to look up.</summary>
    public IReadOnlyList<string> Texts => (Kind, Completed) switch
    {
        (not MessageKind.Question, _) => [],
        (_, null) => [Clean],
        _ => [Clean, Completed],
    };
}
