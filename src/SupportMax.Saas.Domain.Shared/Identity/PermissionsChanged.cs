using SupportMax.Saas.Events;

namespace SupportMax.Saas.Identity;

/// <summary>A role or a user of the tenant may do more or less than before.</summary>
[EventName("identity.permissions-changed")]
public sealed record PermissionsChanged : IIntegrationEvent
{
    /// <inheritdoc />
    public Guid Key => Guid.Empty;
}
