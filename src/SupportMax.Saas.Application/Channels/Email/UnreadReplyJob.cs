using SupportMax.Saas.BackgroundJobs;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Channels;

/// <summary>A reply in the chat that the customer may not have seen.</summary>
public sealed record UnreadReplyArgs(Guid ConversationId, long Sequence);

/// <summary>Sends a person's reply in the chat as a mail, unless the customer has read it or gone on writing.</summary>
internal sealed class UnreadReplyJob(
    IEmailChannelRepository channels, IConversationRepository conversations, OutgoingMails outgoing, IUnitOfWork unitOfWork) : IBackgroundJob<UnreadReplyArgs>
{
    public const string Type = "mail-unread-reply";

    public Task<object?> RunAsync(UnreadReplyArgs args, JobRun run, CancellationToken cancellationToken) => unitOfWork.InTransactionAsync<object?>(
        async token =>
        {
            var conversation = await conversations.FindAsync(args.ConversationId, token);
            if (conversation is null || conversation.ReadSequence >= args.Sequence || conversation.LastVisitorSequence > args.Sequence)
                return null;
            if (await channels.FindAsync(token) is { IsEnabled: true } channel && await conversations.FindMessageAsync(conversation.Id, args.Sequence, token) is { } message)
                await outgoing.WriteAsync(channel, conversation, message, null, token);
            return null;
        },
        cancellationToken);
}
