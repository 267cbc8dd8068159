using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupportMax.Saas.EntityFrameworkCore.Modeling;

namespace SupportMax.Saas.Routing;

internal sealed class RoutingConfiguration : IEntityTypeConfiguration<SupportQueue>, IEntityTypeConfiguration<AgentProfile>, IEntityTypeConfiguration<AgentSighting>
{
    public void Configure(EntityTypeBuilder<SupportQueue> builder)
    {
        builder.ToTable("queues").HasKey(queue => queue.Id);
        builder.Property(queue => queue.Rules).AsJson();
    }

    public void Configure(EntityTypeBuilder<AgentSighting> builder)
    {
        builder.ToTable("agent_sightings").HasKey(sighting => sighting.UserId);
        builder.Property(sighting => sighting.UserId).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<AgentProfile> builder)
    {
        builder.ToTable("agent_profiles").HasKey(profile => profile.UserId);
        builder.Property(profile => profile.UserId).ValueGeneratedNever();
        builder.Property(profile => profile.Skills).AsTextArray();
    }
}
