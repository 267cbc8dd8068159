namespace SupportMax.Saas.Tenants;

/// <summary>What was added, changed or removed since the scope began, written as one.</summary>
public interface IUnitOfWork
{
    /// <summary>Writes all changes.</summary>
    Task SaveAsync(CancellationToken cancellationToken);

    /// <summary>Runs the work in one transaction and writes all changes at its end; an exception undoes everything.</summary>
    Task<T> InTransactionAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>Forgets what was read and not written, after a refused write.</summary>
    void Forget();
}
