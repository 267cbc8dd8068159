using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupportMax.Saas.EntityFrameworkCore.Modeling;

namespace SupportMax.Saas.Answering;

internal sealed class AnsweringRunConfiguration : IEntityTypeConfiguration<AnsweringRun>, IEntityTypeConfiguration<TestRow>
{
    public void Configure(EntityTypeBuilder<AnsweringRun> builder)
    {
        builder.ToTable("answering_runs").HasKey(run => run.Id);
        builder.Property(run => run.Input).HasColumnType("jsonb");
        builder.Property(run => run.Result).HasColumnType("jsonb");
    }

    public void Configure(EntityTypeBuilder<TestRow> builder)
    {
        builder.ToTable("answering_test_rows").HasKey(row => new { row.RunId, row.Line });
        builder.Property(row => row.Outcome!).AsJson();
        builder.HasOne<AnsweringRun>().WithMany().HasForeignKey(row => row.RunId).OnDelete(DeleteBehavior.ClientNoAction);
    }
}
