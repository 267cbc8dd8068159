using System.Collections.Concurrent;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Batching;

/// <summary>Batches of each tenant by itself, with services of their own.</summary>
/// <typeparam name="TItem">What is to be done.</typeparam>
/// <typeparam name="TResult">What becomes of it.</typeparam>
/// <param name="scopes">Where the work gets its services.</param>
/// <param name="lanes">How many batches of a tenant are worked on at once.</param>
/// <param name="most">How many items a batch holds at most.</param>
/// <param name="work">Does the work, as <see cref="Batches{TItem,TResult}"/> says.</param>
internal sealed class TenantBatches<TItem, TResult>(
    TenantScopes scopes, int lanes, int most, Func<IServiceProvider, IReadOnlyList<TItem>, Task<IReadOnlyList<TResult>>> work)
{
    private readonly ConcurrentDictionary<TenantId, Batches<TItem, TResult>> _tenants = new();

    /// <summary>Returns what became of the item.</summary>
    /// <param name="tenantId">Whose it is.</param>
    /// <param name="item">What is to be done.</param>
    /// <param name="cancellationToken">Gives up, as long as nobody works on it.</param>
    public Task<TResult> RunAsync(TenantId tenantId, TItem item, CancellationToken cancellationToken) => _tenants
        .GetOrAdd(tenantId, id => new Batches<TItem, TResult>(lanes, most, items => scopes.RunAsync(id, services => work(services, items))))
        .RunAsync(item, cancellationToken);
}
