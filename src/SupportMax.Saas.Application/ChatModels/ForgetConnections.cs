using SupportMax.Saas.Events;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.ChatModels;

/// <summary>A model that was connected, changed or tried on any host composes the next answer on every one.</summary>
internal sealed class ForgetConnections(ChatModelConnections connections) : IBroadcastHandler<ChatModelsChanged>
{
    public void Handle(TenantId tenantId, ChatModelsChanged fact, bool isOwn) => connections.Forget(tenantId);

    public void HandleMissed() => connections.ForgetAll();
}
