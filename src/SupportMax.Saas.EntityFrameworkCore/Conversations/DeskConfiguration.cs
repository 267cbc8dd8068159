using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SupportMax.Saas.Conversations;

internal sealed class DeskConfiguration :
    IEntityTypeConfiguration<ConversationNote>, IEntityTypeConfiguration<ConversationMention>, IEntityTypeConfiguration<CannedResponse>, IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<ConversationNote> builder) => builder.ToTable("conversation_notes").HasKey(note => note.Id);

    public void Configure(EntityTypeBuilder<ConversationMention> builder)
    {
        builder.ToTable("conversation_mentions").HasKey(mention => new { mention.NoteId, mention.UserId });
        builder.HasOne<ConversationNote>().WithMany().HasForeignKey(mention => mention.NoteId).OnDelete(DeleteBehavior.ClientNoAction);
    }

    public void Configure(EntityTypeBuilder<CannedResponse> builder) => builder.ToTable("canned_responses").HasKey(canned => canned.Id);

    public void Configure(EntityTypeBuilder<Attachment> builder) => builder.ToTable("attachments").HasKey(file => file.Id);
}
