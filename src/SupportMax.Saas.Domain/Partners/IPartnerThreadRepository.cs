namespace SupportMax.Saas.Partners;

/// <summary>The current tenant's threads.</summary>
public interface IPartnerThreadRepository
{
    /// <summary>The thread, or null.</summary>
    Task<PartnerThread?> FindAsync(Guid clientId, string name, CancellationToken cancellationToken);

    /// <summary>The thread, locked until the transaction ends; or null.</summary>
    Task<PartnerThread?> FindForUpdateAsync(Guid clientId, string name, CancellationToken cancellationToken);

    /// <summary>Adds a thread; written with the unit of work.</summary>
    void Add(PartnerThread thread);
}
