using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SupportMax.Saas.Events;

internal sealed class EventConfiguration : IEntityTypeConfiguration<OutboxEvent>, IEntityTypeConfiguration<DeferredEvent>
{
    public void Configure(EntityTypeBuilder<OutboxEvent> builder)
    {
        builder.ToTable("outbox_events").HasKey(waiting => waiting.Position);
        builder.Property(waiting => waiting.Position).ValueGeneratedOnAdd();
        builder.Property(waiting => waiting.Payload).HasColumnType("jsonb");
    }

    public void Configure(EntityTypeBuilder<DeferredEvent> builder)
    {
        builder.ToTable("deferred_events").HasKey(deferred => deferred.Id);
        builder.Property(deferred => deferred.Id).ValueGeneratedNever();
        builder.Property(deferred => deferred.Position).ValueGeneratedOnAdd().Metadata.SetAfterSaveBehavior(Microsoft.EntityFrameworkCore.Metadata.PropertySaveBehavior.Ignore);
        builder.Property(deferred => deferred.Payload).HasColumnType("jsonb");
    }
}
