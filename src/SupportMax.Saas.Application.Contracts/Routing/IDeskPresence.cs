using SupportMax.Saas.Conversations;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Routing;

/// <summary>Who is at the desk of this host, in memory; what is not seen any more expires by itself.</summary>
public interface IDeskPresence
{
    /// <summary>A line of an agent opened, or is still open.</summary>
    void Seen(TenantId tenantId, StaffMember member, string connectionId);

    /// <summary>A line of an agent closed.</summary>
    void Left(TenantId tenantId, Guid memberId, string connectionId);

    /// <summary>An agent chose to be given conversations, or not; <see cref="AgentAvailability.Offline"/> ends with the next line.</summary>
    void Choose(TenantId tenantId, Guid memberId, AgentAvailability availability);

    /// <summary>The agents at the desk.</summary>
    IReadOnlyList<PresentAgent> List(TenantId tenantId);
}

/// <summary>An agent at the desk.</summary>
/// <param name="Id">The member of staff.</param>
/// <param name="Name">The name.</param>
/// <param name="Availability">Whether they can be given conversations.</param>
/// <param name="SeenAt">When they were last seen.</param>
public sealed record PresentAgent(Guid Id, string Name, AgentAvailability Availability, DateTimeOffset SeenAt);
