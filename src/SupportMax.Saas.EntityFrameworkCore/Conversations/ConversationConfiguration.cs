using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupportMax.Saas.Channels;
using SupportMax.Saas.EntityFrameworkCore.Modeling;

namespace SupportMax.Saas.Conversations;

internal sealed class ConversationConfiguration :
    IEntityTypeConfiguration<Conversation>, IEntityTypeConfiguration<Message>, IEntityTypeConfiguration<DecisionTrace>, IEntityTypeConfiguration<ConversationEvent>
{
    public void Configure(EntityTypeBuilder<Conversation> builder)
    {
        builder.ToTable("conversations").HasKey(conversation => conversation.Id);
        builder.Ignore(conversation => conversation.AwaitsBot);
        builder.Property(conversation => conversation.ServiceClock!).AsJson();
        builder.Property(conversation => conversation.ServiceMarks).AsTextArray();
        builder.Property(conversation => conversation.Tags).AsTextArray();
        // Only what is new is ever in the list; reading events is a query of its own.
        builder.HasMany(conversation => conversation.NewEvents).WithOne().HasForeignKey(happened => happened.ConversationId).OnDelete(DeleteBehavior.ClientNoAction);
        builder.HasOne<Visitor>().WithMany().HasForeignKey(conversation => conversation.VisitorId).OnDelete(DeleteBehavior.ClientNoAction);
    }

    public void Configure(EntityTypeBuilder<ConversationEvent> builder)
    {
        builder.ToTable("conversation_events").HasKey(happened => new { happened.ConversationId, happened.Number });
        builder.Property(happened => happened.Number).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<Message> builder)
    {
        builder.ToTable("messages").HasKey(message => new { message.ConversationId, message.Sequence });
        builder.Property(message => message.Citations).AsJson();
        builder.Property(message => message.Offers).AsJson();
        builder.Property(message => message.Attachments).AsJson();
        builder.HasOne<Conversation>().WithMany().HasForeignKey(message => message.ConversationId).OnDelete(DeleteBehavior.ClientNoAction);
    }

    public void Configure(EntityTypeBuilder<DecisionTrace> builder)
    {
        builder.ToTable("decision_traces").HasKey(trace => trace.MessageId);
        builder.Ignore(trace => trace.Place);
        builder.Property(trace => trace.Facts).AsJson();
        builder.HasOne<Message>().WithMany().HasForeignKey(trace => trace.MessageId).HasPrincipalKey(message => message.Id).OnDelete(DeleteBehavior.ClientNoAction);
    }
}
