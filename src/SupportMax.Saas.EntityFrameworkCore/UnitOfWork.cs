using Microsoft.EntityFrameworkCore;
using Npgsql;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.EntityFrameworkCore;

internal sealed class UnitOfWork(SupportMaxDbContext context) : IUnitOfWork
{
    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } violation)
        {
            throw new DuplicateRowException(violation.ConstraintName ?? "", exception);
        }
    }

    public async Task<T> InTransactionAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var result = await work(cancellationToken);
        await SaveAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return result;
    }

    public void Forget() => context.ChangeTracker.Clear();
}
