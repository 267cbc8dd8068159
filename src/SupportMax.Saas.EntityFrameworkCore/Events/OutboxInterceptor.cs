using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SupportMax.Saas.EntityFrameworkCore;

namespace SupportMax.Saas.Events;

/// <summary>Writes what the changed aggregates say into the outbox, in the same transaction, and wakes the dispatcher after the commit.</summary>
internal sealed class OutboxInterceptor(HostIdentity host, OutboxSignal signal, TimeProvider clock) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Write((SupportMaxDbContext)eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Write((SupportMaxDbContext)eventData.Context!);
        return ValueTask.FromResult(result);
    }

    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        Saved((SupportMaxDbContext)eventData.Context!);
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Saved((SupportMaxDbContext)eventData.Context!);
        return ValueTask.FromResult(result);
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Wake((SupportMaxDbContext)eventData.Context!);

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Wake((SupportMaxDbContext)eventData.Context!);
        return Task.CompletedTask;
    }

    private void Write(SupportMaxDbContext context)
    {
        var raised = context.ChangeTracker.Entries<EventSource>().SelectMany(entry => entry.Entity.TakeEvents()).ToList();
        foreach (var fact in raised)
            context.Add(EventBus.ToRow(fact, host, clock));
        context.HasUnsentEvents |= raised.Count > 0 || context.ChangeTracker.Entries<OutboxEvent>().Any(entry => entry.State == EntityState.Added);
    }

    private void Saved(SupportMaxDbContext context)
    {
        if (context.Database.CurrentTransaction is null)
            Wake(context);
    }

    private void Wake(SupportMaxDbContext context)
    {
        if (!context.HasUnsentEvents)
            return;
        context.HasUnsentEvents = false;
        signal.Wrote();
    }
}
