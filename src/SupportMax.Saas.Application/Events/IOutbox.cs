using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Events;

/// <summary>The current tenant's events that wait to be sent.</summary>
public interface IOutbox
{
    /// <summary>The next events, in their order.</summary>
    Task<IReadOnlyList<OutboxEvent>> ReadAsync(int atMost, CancellationToken cancellationToken);

    /// <summary>Takes away what was sent.</summary>
    Task RemoveAsync(IReadOnlyList<OutboxEvent> sent, CancellationToken cancellationToken);
}

/// <summary>Lets one host at a time send, so that the order holds.</summary>
public interface IOutboxTurns
{
    /// <summary>The turn, until it is disposed or the host dies; null when another host has it.</summary>
    Task<IOutboxTurn?> TryTakeAsync(CancellationToken cancellationToken);
}

/// <summary>The turn to send.</summary>
public interface IOutboxTurn : IAsyncDisposable
{
    /// <summary>The tenants with something to send.</summary>
    /// <exception cref="System.IO.IOException">The turn is lost, or the database does not answer.</exception>
    Task<IReadOnlyList<TenantId>> ListTenantsAsync(CancellationToken cancellationToken);
}
