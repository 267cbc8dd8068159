using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.EntityFrameworkCore.Modeling;

namespace SupportMax.Saas.Channels;

internal sealed class EmailConfiguration :
    IEntityTypeConfiguration<EmailChannel>, IEntityTypeConfiguration<MailboxState>, IEntityTypeConfiguration<ReceivedMail>, IEntityTypeConfiguration<ConversationMail>,
    IEntityTypeConfiguration<ConversationMailFile>, IEntityTypeConfiguration<MailThreadId>, IEntityTypeConfiguration<MailCustomer>
{
    public void Configure(EntityTypeBuilder<EmailChannel> builder)
    {
        builder.ToTable("email_channels").HasKey(channel => channel.TenantId);
        builder.Property(channel => channel.Mailbox).AsJson();
    }

    public void Configure(EntityTypeBuilder<MailboxState> builder) => builder.ToTable("mailbox_states").HasKey(state => state.TenantId);

    public void Configure(EntityTypeBuilder<ReceivedMail> builder) => builder.ToTable("received_mails").HasKey(mail => mail.Id);

    public void Configure(EntityTypeBuilder<ConversationMail> builder)
    {
        builder.ToTable("conversation_mails").HasKey(mail => mail.Id);
        builder.Property(mail => mail.References).AsTextArray();
        builder.Property(mail => mail.People).AsTextArray();
        builder.HasOne<Conversation>().WithMany().HasForeignKey(mail => mail.ConversationId).OnDelete(DeleteBehavior.ClientNoAction);
    }

    public void Configure(EntityTypeBuilder<ConversationMailFile> builder)
    {
        builder.ToTable("conversation_mail_files").HasKey(file => file.Id);
        builder.HasOne<ConversationMail>().WithMany().HasForeignKey(file => file.MailId).OnDelete(DeleteBehavior.ClientNoAction);
    }

    public void Configure(EntityTypeBuilder<MailThreadId> builder) => builder.ToTable("mail_thread_ids").HasKey(id => new { id.TenantId, id.MessageId, id.ConversationId });

    public void Configure(EntityTypeBuilder<MailCustomer> builder)
    {
        builder.ToTable("mail_customers").HasKey(customer => new { customer.TenantId, customer.Address });
        builder.HasOne<Visitor>().WithMany().HasForeignKey(customer => customer.VisitorId).OnDelete(DeleteBehavior.ClientNoAction);
    }
}
