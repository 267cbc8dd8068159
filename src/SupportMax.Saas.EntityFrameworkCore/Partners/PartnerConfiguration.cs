using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupportMax.Saas.EntityFrameworkCore.Modeling;

namespace SupportMax.Saas.Partners;

internal sealed class PartnerConfiguration : IEntityTypeConfiguration<PartnerClient>, IEntityTypeConfiguration<PartnerToken>
{
    public void Configure(EntityTypeBuilder<PartnerClient> builder)
    {
        builder.ToTable("partner_clients").HasKey(client => client.Id);
        builder.Property(client => client.Scopes).AsTextArray();
        builder.Property(client => client.AllowedAddresses).AsTextArray();
        builder.Property(client => client.Secrets).AsJson();
    }

    public void Configure(EntityTypeBuilder<PartnerToken> builder)
    {
        builder.ToTable("partner_tokens").HasKey(token => token.Hash);
        builder.Property(token => token.Scopes).AsTextArray();
        builder.HasOne<PartnerClient>().WithMany().HasForeignKey(token => token.ClientId).OnDelete(DeleteBehavior.ClientNoAction);
    }
}
