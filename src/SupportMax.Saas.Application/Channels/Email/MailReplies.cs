using Microsoft.Extensions.Options;
using SupportMax.Saas.BackgroundJobs;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Events;
using SupportMax.Saas.Mail.Writing;

namespace SupportMax.Saas.Channels;

/// <summary>
/// Lets replies go out as mail: at once to whoever wrote by mail, and after a while to whoever left the chat with an address and has not
/// read a person's reply, or that people have resolved the conversation.
/// </summary>
internal sealed class MailReplies(
    IEmailChannelRepository channels, IConversationRepository conversations, OutgoingMails outgoing, IBackgroundJobs jobs, IOptions<MailOptions> options) : IEventHandler<MessageAdded>, IOptionalHandler
{
    public async Task<bool> IsNeededAsync(CancellationToken cancellationToken) => await channels.FindAsync(cancellationToken) is { IsEnabled: true };

    public async Task HandleAsync(MessageAdded fact, CancellationToken cancellationToken)
    {
        if (fact.AuthorKind == AuthorKind.Visitor || await channels.FindAsync(cancellationToken) is not { IsEnabled: true } channel)
            return;
        if (await conversations.FindAsync(fact.ConversationId, cancellationToken) is not { } conversation
            || await conversations.FindMessageAsync(fact.ConversationId, fact.Sequence, cancellationToken) is not { } message)
            return;
        if (await outgoing.FindAnsweredAsync(conversation, cancellationToken) is { } answered)
            await outgoing.WriteAsync(channel, conversation, message, answered, cancellationToken);
        else if ((fact.AuthorKind == AuthorKind.Agent || OutgoingMails.IsFarewell(conversation, message)) && MailAddresses.ToAscii(await outgoing.FindAddressAsync(conversation, cancellationToken)) is not null)
            await jobs.EnqueueAfterAsync(UnreadReplyJob.Type, new UnreadReplyArgs(conversation.Id, message.Sequence), options.Value.OfflineAfter, cancellationToken);
    }
}
