using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupportMax.Saas.EntityFrameworkCore.Modeling;

namespace SupportMax.Saas.Answering;

internal sealed class ChangeSetConfiguration : IEntityTypeConfiguration<ChangeSet>
{
    public void Configure(EntityTypeBuilder<ChangeSet> builder)
    {
        builder.ToTable("change_sets").HasKey(set => set.Id);
        builder.Property(set => set.Plan).AsJson();
        builder.Property(set => set.Base).AsJson();
        builder.HasOne<AnsweringRun>().WithMany().HasForeignKey(set => set.RunId).OnDelete(DeleteBehavior.ClientNoAction);
    }
}
