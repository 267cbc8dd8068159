namespace SupportMax.Saas.Knowledge;

/// <summary>A FAQ as it once was.</summary>
/// <param name="Version">The version it had.</param>
/// <param name="Status">The status it had.</param>
/// <param name="ExternalId">The tenant's own id for it.</param>
/// <param name="Question">The question.</param>
/// <param name="Alternatives">Other phrasings.</param>
/// <param name="Answer">The answer, in Markdown.</param>
/// <param name="Intent">The intent.</param>
/// <param name="ProductArea">The product area.</param>
/// <param name="Language">Two letters.</param>
/// <param name="Tags">Free words.</param>
/// <param name="ChangedAt">When this version was written.</param>
/// <param name="ChangedBy">The user who wrote it; <c>name (import)</c> when it came with a file.</param>
public sealed record FaqVersionDto(
    int Version,
    FaqStatus Status,
    string? ExternalId,
    string Question,
    IReadOnlyList<string> Alternatives,
    string Answer,
    Intent Intent,
    string ProductArea,
    string Language,
    IReadOnlyList<string> Tags,
    DateTimeOffset ChangedAt,
    string ChangedBy);
