using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.EntityFrameworkCore;

internal sealed class UnitOfWork(SupportMaxDbContext context) : IUnitOfWork
{
    public Task SaveAsync(CancellationToken cancellationToken) => context.SaveChangesAsync(cancellationToken);

    public async Task<T> InTransactionAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var result = await work(cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return result;
    }

    public void Forget() => context.ChangeTracker.Clear();
}
