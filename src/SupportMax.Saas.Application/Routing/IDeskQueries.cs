using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Routing;

/// <summary>Reads for the desk, straight into what travels.</summary>
public interface IDeskQueries
{
    /// <summary>A member of staff who may sign in, or null.</summary>
    Task<StaffMember?> FindAgentAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Everybody who may sign in, by name.</summary>
    Task<IReadOnlyList<StaffMember>> ListAgentsAsync(CancellationToken cancellationToken);

    /// <summary>The customer of a conversation with what is known of them; null when there is no such conversation.</summary>
    Task<CustomerCardDto?> FindCustomerAsync(Guid conversationId, CancellationToken cancellationToken);
}
