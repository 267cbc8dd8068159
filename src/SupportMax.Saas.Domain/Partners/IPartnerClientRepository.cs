namespace SupportMax.Saas.Partners;

/// <summary>The current tenant's clients.</summary>
public interface IPartnerClientRepository
{
    /// <summary>The client, to read; or null.</summary>
    Task<PartnerClient?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The client, locked until the transaction ends; or null.</summary>
    Task<PartnerClient?> FindForUpdateAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>A page of clients by name, and how many there are.</summary>
    Task<(IReadOnlyList<PartnerClient> Items, long TotalCount)> PageAsync(string? filter, int skip, int take, CancellationToken cancellationToken);

    /// <summary>Notes that a client called; nothing when it is gone.</summary>
    Task NoteUseAsync(Guid id, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Adds a client; written with the unit of work.</summary>
    void Add(PartnerClient client);

    /// <summary>Removes a client with its tokens; written with the unit of work.</summary>
    void Remove(PartnerClient client);
}
