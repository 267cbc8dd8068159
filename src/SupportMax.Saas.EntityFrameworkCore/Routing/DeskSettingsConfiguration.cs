using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupportMax.Saas.EntityFrameworkCore.Modeling;

namespace SupportMax.Saas.Routing;

internal sealed class DeskSettingsConfiguration : IEntityTypeConfiguration<DeskSettings>
{
    public void Configure(EntityTypeBuilder<DeskSettings> builder)
    {
        builder.ToTable("desk_settings").HasKey(settings => settings.TenantId);
        builder.Property(settings => settings.Policy).AsJson();
    }
}
