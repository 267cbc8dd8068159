using SupportMax.Saas.Events;
using SupportMax.Saas.Knowledge;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Answering;

/// <summary>What another host publishes is searchable here too. The host that wrote it has seen to its own index already.</summary>
internal sealed class FollowKnowledge(IKnowledgeIndexes indexes)
    : IBroadcastHandler<FaqPublished>, IBroadcastHandler<FaqArchived>, IBroadcastHandler<FaqChanged>, IBroadcastHandler<FaqDeleted>
{
    public void Handle(TenantId tenantId, FaqPublished fact, bool isOwn) => Follow(tenantId, isOwn);

    public void Handle(TenantId tenantId, FaqArchived fact, bool isOwn) => Follow(tenantId, isOwn);

    public void Handle(TenantId tenantId, FaqChanged fact, bool isOwn) => Follow(tenantId, isOwn || !fact.IsPublished);

    public void Handle(TenantId tenantId, FaqDeleted fact, bool isOwn) => Follow(tenantId, isOwn || !fact.WasPublished);

    public void HandleMissed() => indexes.InvalidateAll();

    private void Follow(TenantId tenantId, bool isCurrent)
    {
        if (!isCurrent)
            indexes.InvalidateIfLoaded(tenantId);
    }
}
