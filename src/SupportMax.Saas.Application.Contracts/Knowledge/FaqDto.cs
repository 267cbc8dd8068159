namespace SupportMax.Saas.Knowledge;

/// <summary>A FAQ.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ExternalId">The tenant's own id for it, unique within the tenant.</param>
/// <param name="Question">The question as the tenant words it.</param>
/// <param name="Alternatives">Other phrasings, as customers write them.</param>
/// <param name="Answer">The answer, in Markdown.</param>
/// <param name="Intent">What a customer who asks this wants.</param>
/// <param name="ProductArea">One of the tenant's product areas.</param>
/// <param name="Language">Two letters, such as <c>en</c>.</param>
/// <param name="Tags">Free words to find it by.</param>
/// <param name="Status">Where it is in its life.</param>
/// <param name="Version">Grows with each change; a change must name the one it saw.</param>
public sealed record FaqDto(
    Guid Id,
    string? ExternalId,
    string Question,
    IReadOnlyList<string> Alternatives,
    string Answer,
    Intent Intent,
    string ProductArea,
    string Language,
    IReadOnlyList<string> Tags,
    FaqStatus Status,
    int Version);
