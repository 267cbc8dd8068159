using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupportMax.Saas.EntityFrameworkCore;

namespace SupportMax.Saas.Tenants;

internal sealed class FeatureValueConfiguration : IEntityTypeConfiguration<FeatureValue>
{
    public void Configure(EntityTypeBuilder<FeatureValue> builder) =>
        builder.ToTable("feature_values").HasKey(value => new { value.TenantId, value.Edition, value.Name });
}

internal sealed class FeatureValueStore(SupportMaxDbContext context) : IFeatureValueStore
{
    public async Task<IReadOnlyList<FeatureValue>> ListAsync(CancellationToken cancellationToken) =>
        await context.Set<FeatureValue>().AsNoTracking().ToListAsync(cancellationToken);

    public async Task ChangeAsync(string edition, IReadOnlyDictionary<string, string?> values, CancellationToken cancellationToken)
    {
        var present = await context.Set<FeatureValue>().Where(value => value.Edition == edition).ToDictionaryAsync(value => value.Name, cancellationToken);
        foreach (var (name, value) in values)
        {
            var row = present.GetValueOrDefault(name);
            if (value is null && row is not null)
                context.Remove(row);
            else if (value is not null && row is not null)
                row.Change(value);
            else if (value is not null)
                context.Add(new FeatureValue(edition, name, value));
        }

        await context.SaveChangesAsync(cancellationToken);
    }
}
