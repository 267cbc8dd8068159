using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.EntityFrameworkCore.MultiTenancy;

/// <summary>Gives new rows the current tenant, and refuses to write any row of another one.</summary>
internal sealed class TenantSaveChangesInterceptor(ICurrentTenant currentTenant) : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Guard(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Guard(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private void Guard(DbContext context)
    {
        foreach (var entry in context.ChangeTracker.Entries<ITenantOwned>())
        {
            if (entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
                Guard(entry);
        }
    }

    private void Guard(EntityEntry<ITenantOwned> entry)
    {
        var owner = entry.Property(nameof(ITenantOwned.TenantId));
        if (entry.State == EntityState.Added && entry.Entity.TenantId.IsNone)
            owner.CurrentValue = currentTenant.Id;
        if (currentTenant.Id.IsNone || (TenantId)owner.CurrentValue! != currentTenant.Id || (entry.State == EntityState.Modified && owner.IsModified))
            throw new InvalidOperationException($"A {entry.Metadata.ClrType.Name} of another tenant, or without a tenant, must not be written.");
    }
}
