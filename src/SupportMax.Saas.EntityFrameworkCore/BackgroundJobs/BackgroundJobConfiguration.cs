using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SupportMax.Saas.BackgroundJobs;

internal sealed class BackgroundJobConfiguration : IEntityTypeConfiguration<BackgroundJob>
{
    public void Configure(EntityTypeBuilder<BackgroundJob> builder)
    {
        builder.ToTable("background_jobs").HasKey(job => job.Id);
        builder.Property(job => job.Args).HasColumnType("jsonb");
        builder.Property(job => job.Result).HasColumnType("jsonb");
        // Whoever has lost the job in the meantime can write nothing.
        builder.Property(job => job.LeaseId).IsConcurrencyToken();
        builder.Property(job => job.State).IsConcurrencyToken();
        builder.Ignore(job => job.IsFinished);
    }
}
