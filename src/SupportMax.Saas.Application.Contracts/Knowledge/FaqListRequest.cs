namespace SupportMax.Saas.Knowledge;

/// <summary>Which FAQs are wanted. Every condition that is given must hold.</summary>
/// <param name="SkipCount">How many to pass over.</param>
/// <param name="MaxResultCount">How many to return, 1–1,000.</param>
/// <param name="Sorting">question, intent, productArea, language, status, version, externalId or changedAt, then optionally <c>desc</c>; the question by default.</param>
/// <param name="Filter">Words that must all stand in the question, phrasings, answer or tags, as parts of words and in any case.</param>
/// <param name="Intent">The name of an intent.</param>
/// <param name="ProductArea">A product area.</param>
/// <param name="Language">Two letters.</param>
/// <param name="Status">draft, published or archived.</param>
public sealed record FaqListRequest(
    int SkipCount = 0,
    int MaxResultCount = 10,
    string? Sorting = null,
    string? Filter = null,
    string? Intent = null,
    string? ProductArea = null,
    string? Language = null,
    string? Status = null);
