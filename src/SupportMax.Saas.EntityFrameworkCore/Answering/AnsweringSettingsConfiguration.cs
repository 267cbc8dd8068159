using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupportMax.Saas.EntityFrameworkCore.Modeling;

namespace SupportMax.Saas.Answering;

internal sealed class AnsweringSettingsConfiguration : IEntityTypeConfiguration<AnsweringSettings>
{
    public void Configure(EntityTypeBuilder<AnsweringSettings> builder)
    {
        builder.ToTable("answering_settings").HasKey(settings => settings.TenantId);
        builder.Property(settings => settings.Default).AsJson();
        builder.Property(settings => settings.Overrides).AsJson();
        builder.Property(settings => settings.Budget!).AsJson();
        builder.Property(settings => settings.Refinement!).AsJson();
    }
}
