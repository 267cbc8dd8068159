using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.EntityFrameworkCore.Modeling;
using SupportMax.Saas.Identity;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.EntityFrameworkCore;

/// <summary>The model over the migrated tables. Every tenant-owned entity is filtered by the current tenant.</summary>
public sealed class SupportMaxDbContext(DbContextOptions<SupportMaxDbContext> options, ICurrentTenant currentTenant)
    : IdentityDbContext<StaffUser, StaffRole, Guid, StaffUserClaim, StaffUserRole, StaffUserLogin, StaffRoleClaim, StaffUserToken>(options)
{
    /// <summary>Name of the query filter that every tenant-owned entity has.</summary>
    public const string TenantFilter = "Tenant";

    /// <summary>Whether events were saved that the dispatcher does not know of yet.</summary>
    internal bool HasUnsentEvents { get; set; }

    private TenantId CurrentTenantId => currentTenant.Id;

    /// <summary>Saves; whoever fails here loses the whole transaction, so a place to go back to is not needed: two round trips less.</summary>
    internal async Task<int> SaveOrLoseTransactionAsync(CancellationToken cancellationToken)
    {
        Database.AutoSavepointsEnabled = false;
        try
        {
            return await SaveChangesAsync(cancellationToken);
        }
        finally
        {
            Database.AutoSavepointsEnabled = true;
        }
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<TenantId>().HaveConversion<TenantIdConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(SupportMaxDbContext).Assembly);
        builder.HasDbFunction(WordFunctions.ConversationHasWordsMethod).HasName("conversation_has_words");
        SnakeCaseNames.ApplyTo(builder);
        foreach (var entity in builder.Model.GetEntityTypes().Where(entity => entity.ClrType.IsAssignableTo(typeof(ITenantOwned))).ToList())
            s_addTenantFilter.MakeGenericMethod(entity.ClrType).Invoke(this, [builder]);
    }

    private static readonly System.Reflection.MethodInfo s_addTenantFilter =
        typeof(SupportMaxDbContext).GetMethod(nameof(AddTenantFilter), System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!;

    private void AddTenantFilter<T>(ModelBuilder builder)
        where T : class, ITenantOwned
    {
        builder.Entity<T>().HasQueryFilter(TenantFilter, entity => entity.TenantId == CurrentTenantId);
        // Nothing changes hands; Identity's stores mark every other column as changed.
        builder.Entity<T>().Property(entity => entity.TenantId).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Throw);
    }
}
