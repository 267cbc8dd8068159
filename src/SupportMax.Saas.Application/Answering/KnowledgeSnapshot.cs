namespace SupportMax.Saas.Answering;

/// <summary>A tenant's published knowledge at one moment.</summary>
/// <param name="Index">The searchable form.</param>
/// <param name="Faqs">What the found ids stand for.</param>
/// <param name="Revision">Names the FAQs in their versions, see <see cref="KnowledgeRevision"/>.</param>
public sealed record KnowledgeSnapshot(KnowledgeIndex Index, IReadOnlyDictionary<Guid, PublishedFaq> Faqs, string Revision)
{
    /// <summary>The language of most FAQs, as a BCP 47 tag.</summary>
    public string Language { get; } = Faqs.Count == 0 ? "en" : Faqs.Values.CountBy(faq => faq.Language, StringComparer.Ordinal).MaxBy(count => count.Value).Key;
}

/// <summary>A published FAQ, as far as a reply needs it.</summary>
public sealed record PublishedFaq(Guid Id, string? ExternalId, string Question, string Answer, string Intent, string ProductArea, string Language);
