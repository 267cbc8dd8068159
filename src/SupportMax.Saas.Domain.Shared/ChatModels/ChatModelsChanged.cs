using SupportMax.Saas.Events;

namespace SupportMax.Saas.ChatModels;

/// <summary>The tenant's answers are composed by other models, in another way, or no more.</summary>
[EventName("chat-models.changed")]
public sealed record ChatModelsChanged : IIntegrationEvent
{
    /// <inheritdoc />
    public Guid Key => Guid.Empty;
}
