using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupportMax.Saas.EntityFrameworkCore.Modeling;

namespace SupportMax.Saas.Knowledge;

internal sealed class FaqConfiguration : IEntityTypeConfiguration<Faq>, IEntityTypeConfiguration<FaqVersion>, IEntityTypeConfiguration<ProductArea>
{
    public void Configure(EntityTypeBuilder<Faq> builder)
    {
        builder.ToTable("faqs").HasKey(faq => faq.Id);
        builder.Property(faq => faq.Alternatives).AsTextArray();
        builder.Property(faq => faq.Tags).AsTextArray();
        builder.Property(faq => faq.Version).IsConcurrencyToken();
        builder.HasOne<ProductArea>().WithMany().HasForeignKey(faq => new { faq.TenantId, faq.ProductArea }).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(faq => faq.IsPublished);
    }

    public void Configure(EntityTypeBuilder<FaqVersion> builder)
    {
        builder.ToTable("faq_versions").HasKey(version => new { version.FaqId, version.Version });
        builder.Property(version => version.Content).AsJson();
        builder.HasOne<Faq>().WithMany().HasForeignKey(version => version.FaqId).OnDelete(DeleteBehavior.ClientNoAction);
    }

    public void Configure(EntityTypeBuilder<ProductArea> builder) =>
        builder.ToTable("product_areas").HasKey(area => new { area.TenantId, area.Name });
}
