namespace SupportMax.Saas.Answering;

/// <summary>The current tenant's planned changes.</summary>
public interface IChangeSetRepository
{
    /// <summary>The change set, locked until the transaction ends when there is one; null when there is none.</summary>
    Task<ChangeSet?> FindForUpdateAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The change set that a run measures, to read.</summary>
    Task<ChangeSet?> ReadByRunAsync(Guid runId, CancellationToken cancellationToken);

    /// <summary>The change set to read, or null.</summary>
    Task<ChangeSet?> ReadAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Change sets to read, newest first, and how many there are.</summary>
    Task<(long Count, IReadOnlyList<ChangeSet> Sets)> ListAsync(int skip, int take, CancellationToken cancellationToken);

    /// <summary>Adds a change set; written with the unit of work.</summary>
    void Add(ChangeSet set);
}
