using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SupportMax.Saas.Knowledge;

internal sealed class KnowledgeGapConfiguration : IEntityTypeConfiguration<KnowledgeGap>, IEntityTypeConfiguration<GapQuestion>
{
    public void Configure(EntityTypeBuilder<KnowledgeGap> builder) => builder.ToTable("knowledge_gaps").HasKey(gap => gap.Id);

    public void Configure(EntityTypeBuilder<GapQuestion> builder)
    {
        builder.ToTable("knowledge_gap_questions").HasKey(question => new { question.GapId, question.MessageId });
        builder.HasOne<KnowledgeGap>().WithMany().HasForeignKey(question => question.GapId).OnDelete(DeleteBehavior.ClientNoAction);
    }
}
