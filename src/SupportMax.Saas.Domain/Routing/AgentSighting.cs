using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Routing;

/// <summary>When an agent was last at the desk; what one host knows in memory, for the others and for the time after a crash.</summary>
public sealed class AgentSighting : ITenantOwned
{
    private AgentSighting()
    {
    }

    /// <summary>A sighting.</summary>
    public AgentSighting(Guid userId, string name, AgentAvailability availability, DateTimeOffset seenAt) =>
        (UserId, Name, Availability, SeenAt) = (userId, name, availability, seenAt);

    /// <summary>The member of staff.</summary>
    public Guid UserId { get; private set; }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>The name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What they had chosen, or offline after they had left.</summary>
    public AgentAvailability Availability { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset SeenAt { get; private set; }
}
