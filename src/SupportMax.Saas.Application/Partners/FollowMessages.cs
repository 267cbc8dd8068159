using SupportMax.Saas.Conversations;
using SupportMax.Saas.Events;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Partners;

/// <summary>Tells this host's partner lines of messages that other hosts wrote.</summary>
internal sealed class FollowMessages(IEnumerable<IPartnerLines> lines) : IBroadcastHandler<MessageAdded>
{
    public void Handle(TenantId tenantId, MessageAdded fact, bool isOwn)
    {
        foreach (var line in lines)
            line.Follow(tenantId, fact.ConversationId, fact.Sequence);
    }

    public void HandleMissed()
    {
        foreach (var line in lines)
            line.FollowAll();
    }
}
