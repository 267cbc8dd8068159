using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupportMax.Saas.EntityFrameworkCore;

namespace SupportMax.Saas.Tenants;

internal sealed class SettingValueConfiguration : IEntityTypeConfiguration<SettingValue>
{
    public void Configure(EntityTypeBuilder<SettingValue> builder) => builder.ToTable("setting_values").HasKey(setting => new { setting.TenantId, setting.Name });
}

internal sealed class SettingStore(SupportMaxDbContext context) : ISettingStore
{
    public async Task<IReadOnlyDictionary<string, string>> ListAsync(CancellationToken cancellationToken) =>
        await context.Set<SettingValue>().AsNoTracking().ToDictionaryAsync(setting => setting.Name, setting => setting.Value, StringComparer.Ordinal, cancellationToken);

    public async Task ChangeAsync(IReadOnlyDictionary<string, string?> values, CancellationToken cancellationToken)
    {
        var present = await context.Set<SettingValue>().ToDictionaryAsync(setting => setting.Name, StringComparer.Ordinal, cancellationToken);
        foreach (var (name, value) in values)
        {
            var row = present.GetValueOrDefault(name);
            if (string.IsNullOrEmpty(value) && row is not null)
                context.Remove(row);
            else if (!string.IsNullOrEmpty(value) && row is not null)
                row.Change(value);
            else if (!string.IsNullOrEmpty(value))
                context.Add(new SettingValue(name, value));
        }

        await context.SaveChangesAsync(cancellationToken);
    }
}
