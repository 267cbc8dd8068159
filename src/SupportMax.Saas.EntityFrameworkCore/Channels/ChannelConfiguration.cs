using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupportMax.Saas.EntityFrameworkCore.Modeling;

namespace SupportMax.Saas.Channels;

internal sealed class ChannelConfiguration : IEntityTypeConfiguration<WebChannel>, IEntityTypeConfiguration<Visitor>
{
    public void Configure(EntityTypeBuilder<WebChannel> builder)
    {
        builder.ToTable("web_channels").HasKey(channel => channel.WebsiteToken);
        builder.Property(channel => channel.Branding).AsJson();
        builder.Property(channel => channel.AllowedDomains).AsTextArray();
    }

    public void Configure(EntityTypeBuilder<Visitor> builder) => builder.ToTable("visitors").HasKey(visitor => visitor.Id);
}
