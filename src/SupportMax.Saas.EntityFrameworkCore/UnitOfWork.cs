using Microsoft.EntityFrameworkCore;
using Npgsql;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.EntityFrameworkCore;

internal sealed class UnitOfWork(SupportMaxDbContext context) : IUnitOfWork
{
    public Task SaveAsync(CancellationToken cancellationToken) => TellingDuplicatesAsync(() => context.SaveChangesAsync(cancellationToken));

    public async Task<T> InTransactionAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var result = await TellingDuplicatesAsync(() => work(cancellationToken));
        await TellingDuplicatesAsync(() => context.SaveOrLoseTransactionAsync(cancellationToken));
        await transaction.CommitAsync(cancellationToken);
        return result;
    }

    public void Forget() => context.ChangeTracker.Clear();

    /// <summary>The work saves too: Identity's stores write at once.</summary>
    private static async Task<T> TellingDuplicatesAsync<T>(Func<Task<T>> write)
    {
        try
        {
            return await write();
        }
        catch (DbUpdateException exception) when (exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } violation)
        {
            throw new DuplicateRowException(violation.ConstraintName ?? "", exception);
        }
    }
}
