using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupportMax.Saas.EntityFrameworkCore.Modeling;

namespace SupportMax.Saas.Crm;

internal sealed class CrmConnectionConfiguration : IEntityTypeConfiguration<CrmConnection>
{
    public void Configure(EntityTypeBuilder<CrmConnection> builder)
    {
        builder.ToTable("crm_connections").HasKey(connection => connection.TenantId);
        builder.Property(connection => connection.Settings).AsJson();
        builder.Property(connection => connection.Mapping).AsJson();
    }
}

internal sealed class CrmLinkConfiguration : IEntityTypeConfiguration<CrmLink>
{
    public void Configure(EntityTypeBuilder<CrmLink> builder) => builder.ToTable("crm_links").HasKey(link => link.TicketId);
}

internal sealed class CrmLedgerEntryConfiguration : IEntityTypeConfiguration<CrmLedgerEntry>
{
    public void Configure(EntityTypeBuilder<CrmLedgerEntry> builder)
    {
        builder.ToTable("crm_ledger").HasKey(entry => entry.Id);
        builder.Property(entry => entry.Position).UseIdentityAlwaysColumn();
        builder.Property(entry => entry.Request).HasColumnType("jsonb");
    }
}

internal sealed class CrmCustomerCopyConfiguration : IEntityTypeConfiguration<CrmCustomerCopy>
{
    public void Configure(EntityTypeBuilder<CrmCustomerCopy> builder)
    {
        builder.ToTable("crm_customers").HasKey(copy => new { copy.TenantId, copy.Email });
        builder.Property(copy => copy.Content).HasColumnType("jsonb");
    }
}
