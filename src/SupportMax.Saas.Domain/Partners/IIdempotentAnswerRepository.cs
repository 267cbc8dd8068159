namespace SupportMax.Saas.Partners;

/// <summary>The current tenant's kept answers.</summary>
public interface IIdempotentAnswerRepository
{
    /// <summary>The answer under a key, to change; or null.</summary>
    Task<IdempotentAnswer?> FindAsync(Guid clientId, string key, CancellationToken cancellationToken);

    /// <summary>Adds one; written with the unit of work.</summary>
    void Add(IdempotentAnswer answer);

    /// <summary>Removes one at once.</summary>
    Task RemoveAsync(Guid clientId, string key, CancellationToken cancellationToken);

    /// <summary>Removes a client's old answers, and claims that nobody works on any more.</summary>
    Task ForgetAsync(Guid clientId, DateTimeOffset keptBefore, DateTimeOffset workedBefore, CancellationToken cancellationToken);
}
