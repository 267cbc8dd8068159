using SupportMax.Saas.Answering;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.ChatModels;

/// <summary>One reply to be composed, for whom and with what.</summary>
internal sealed record CompositionTurn(TenantId TenantId, ChatModelConnection Connection, CompositionRequest Request)
{
    /// <summary>Within which borders the reply may be sent again.</summary>
    public ComposedReplies.Key Key { get; } = ComposedReplies.Key.Of(TenantId, Connection, Request);

    /// <summary>Whether the reply may be sent to others: nothing but the question stands behind it, and that names nobody.</summary>
    public bool MayKeep { get; } = Request.MayKeep && Request.Before.Count == 0 && new PersonalData().Hide(Request.Question) == Request.Question;

    public IReadOnlyList<PublishedFaq> SourcesOf(IReadOnlyList<int> citations) => [.. citations.Select(number => Request.Sources[number - 1])];
}
