using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.EntityFrameworkCore.Modeling;

namespace SupportMax.Saas.Partners;

internal sealed class PartnerConfiguration :
    IEntityTypeConfiguration<PartnerClient>, IEntityTypeConfiguration<PartnerToken>, IEntityTypeConfiguration<PartnerThread>, IEntityTypeConfiguration<IdempotentAnswer>,
    IEntityTypeConfiguration<PartnerGrant>, IEntityTypeConfiguration<RefreshToken>, IEntityTypeConfiguration<PartnerUsage>
{
    public void Configure(EntityTypeBuilder<PartnerClient> builder)
    {
        builder.ToTable("partner_clients").HasKey(client => client.Id);
        builder.Property(client => client.Scopes).AsTextArray();
        builder.Property(client => client.AllowedAddresses).AsTextArray();
        builder.Property(client => client.RedirectUris).AsTextArray();
        builder.Property(client => client.Secrets).AsJson();
    }

    public void Configure(EntityTypeBuilder<PartnerToken> builder)
    {
        builder.ToTable("partner_tokens").HasKey(token => token.Hash);
        builder.Property(token => token.Scopes).AsTextArray();
        builder.HasOne<PartnerClient>().WithMany().HasForeignKey(token => token.ClientId).OnDelete(DeleteBehavior.ClientNoAction);
        builder.HasOne<PartnerGrant>().WithMany().HasForeignKey(token => token.GrantId).OnDelete(DeleteBehavior.ClientNoAction);
    }

    public void Configure(EntityTypeBuilder<PartnerGrant> builder)
    {
        builder.ToTable("partner_grants").HasKey(grant => grant.Id);
        builder.Property(grant => grant.Scopes).AsTextArray();
        builder.HasOne<PartnerClient>().WithMany().HasForeignKey(grant => grant.ClientId).OnDelete(DeleteBehavior.ClientNoAction);
    }

    public void Configure(EntityTypeBuilder<RefreshToken> builder)
    {
        builder.ToTable("partner_refresh_tokens").HasKey(token => token.Hash);
        builder.HasOne<PartnerGrant>().WithMany().HasForeignKey(token => token.GrantId).OnDelete(DeleteBehavior.ClientNoAction);
    }

    public void Configure(EntityTypeBuilder<PartnerThread> builder)
    {
        builder.ToTable("partner_threads").HasKey(thread => new { thread.ClientId, thread.Name });
        builder.HasOne<Conversation>().WithMany().HasForeignKey(thread => thread.ConversationId).OnDelete(DeleteBehavior.ClientNoAction);
    }

    public void Configure(EntityTypeBuilder<PartnerUsage> builder)
    {
        builder.ToTable("partner_usage").HasKey(usage => new { usage.ClientId, usage.Day, usage.Kind });
        builder.HasOne<PartnerClient>().WithMany().HasForeignKey(usage => usage.ClientId).OnDelete(DeleteBehavior.ClientNoAction);
    }

    public void Configure(EntityTypeBuilder<IdempotentAnswer> builder) =>
        builder.ToTable("idempotent_answers").HasKey(answer => new { answer.ClientId, answer.Key });
}
