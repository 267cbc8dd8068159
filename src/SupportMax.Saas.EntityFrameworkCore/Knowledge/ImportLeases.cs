using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;

namespace SupportMax.Saas.Knowledge;

/// <summary>A lease is an advisory lock on the scope's connection: PostgreSQL gives it back when the connection ends, however it ends.</summary>
internal sealed class ImportLeases(SupportMaxDbContext context) : IImportLeases
{
    public async Task<IAsyncDisposable?> TryTakeAsync(Guid importId, CancellationToken cancellationToken)
    {
        // Opened by hand, so that the connection stays the same until the lease is given back.
        await context.Database.OpenConnectionAsync(cancellationToken);
        var key = BitConverter.ToInt64(importId.ToByteArray(), 8);
        var isTaken = await context.Database.SqlQuery<bool>($"select pg_try_advisory_lock({key}) as \"Value\"").SingleAsync(cancellationToken);
        if (isTaken)
            return new Lease(context, key);
        await context.Database.CloseConnectionAsync();
        return null;
    }

    private sealed class Lease(SupportMaxDbContext context, long key) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await context.Database.ExecuteSqlAsync($"select pg_advisory_unlock({key})");
            await context.Database.CloseConnectionAsync();
        }
    }
}
