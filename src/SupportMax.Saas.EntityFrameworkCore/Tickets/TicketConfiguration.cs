using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.EntityFrameworkCore.Modeling;

namespace SupportMax.Saas.Tickets;

internal sealed class TicketConfiguration : IEntityTypeConfiguration<Ticket>
{
    public void Configure(EntityTypeBuilder<Ticket> builder)
    {
        builder.ToTable("tickets").HasKey(ticket => ticket.Id);
        builder.Property(ticket => ticket.BotReasons).AsTextArray();
        builder.HasOne<Conversation>().WithMany().HasForeignKey(ticket => ticket.ConversationId).OnDelete(DeleteBehavior.ClientNoAction);
    }
}
