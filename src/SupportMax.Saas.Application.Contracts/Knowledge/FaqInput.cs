namespace SupportMax.Saas.Knowledge;

/// <summary>What a curator writes. Texts are trimmed; empty and repeated phrasings and tags are dropped.</summary>
public record FaqInput
{
    /// <summary>The tenant's own id; up to 100 characters. On a change, null keeps the one there is and an empty text removes it.</summary>
    public string? ExternalId { get; init; }

    /// <summary>The question, 1–500 characters.</summary>
    public string? Question { get; init; }

    /// <summary>Up to 300 other phrasings of up to 500 characters, without <c>|</c>.</summary>
    public IReadOnlyList<string?>? Alternatives { get; init; }

    /// <summary>The answer in Markdown, 1–20,000 characters.</summary>
    public string? Answer { get; init; }

    /// <summary>The name of an <see cref="Knowledge.Intent"/>.</summary>
    public string? Intent { get; init; }

    /// <summary>One of the tenant's product areas, in any case.</summary>
    public string? ProductArea { get; init; }

    /// <summary>Two letters; <c>en</c> when left out.</summary>
    public string? Language { get; init; }

    /// <summary>Up to 20 tags of up to 50 characters, without <c>|</c>.</summary>
    public IReadOnlyList<string?>? Tags { get; init; }
}

/// <summary>A change of a FAQ.</summary>
public sealed record FaqUpdateInput : FaqInput
{
    /// <summary>The version that the editor saw; any other than the current one is refused.</summary>
    public int Version { get; init; }
}
