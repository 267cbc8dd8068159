using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupportMax.Saas.EntityFrameworkCore.Modeling;

namespace SupportMax.Saas.Conversations;

internal sealed class ConversationConfiguration :
    IEntityTypeConfiguration<Conversation>, IEntityTypeConfiguration<Message>, IEntityTypeConfiguration<DecisionTrace>
{
    public void Configure(EntityTypeBuilder<Conversation> builder)
    {
        builder.ToTable("conversations").HasKey(conversation => conversation.Id);
        builder.Ignore(conversation => conversation.AwaitsBot);
    }

    public void Configure(EntityTypeBuilder<Message> builder)
    {
        builder.ToTable("messages").HasKey(message => new { message.ConversationId, message.Sequence });
        builder.Property(message => message.Citations).AsJson();
        builder.Property(message => message.Offers).AsJson();
    }

    public void Configure(EntityTypeBuilder<DecisionTrace> builder)
    {
        builder.ToTable("decision_traces").HasKey(trace => trace.MessageId);
        builder.Property(trace => trace.Facts).AsJson();
    }
}
