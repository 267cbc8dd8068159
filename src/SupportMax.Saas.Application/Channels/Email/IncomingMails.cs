using SupportMax.Saas.Conversations;
using SupportMax.Saas.Mail.Mime;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Channels;

/// <summary>
/// What happens with a fetched mail: known → nothing; of a machine → noted; of a person → a message in the conversation that it belongs to,
/// and the bot is woken. One mail of a tenant after another, so that two of one thread cannot begin two conversations.
/// </summary>
internal sealed class IncomingMails(
    IEmailChannelRepository channels, MailSorting sorting, MailTaking taking, IUnitOfWork unitOfWork, ConversationEvents events)
{
    public async Task TakeAsync(Guid receivedMailId, CancellationToken cancellationToken)
    {
        var taken = await unitOfWork.InTransactionAsync(
            async token =>
            {
                await channels.LockStateAsync(token);
                if (await channels.FindReceivedAsync(receivedMailId, token) is not { } received || await channels.FindAsync(token) is not { } channel)
                    return null;
                var mail = sorting.Read(MailReader.Read(received.Content), channel);
                channels.Remove(received);
                return await sorting.SortAsync(mail, token) is { } note
                    ? await taking.IgnoreAsync(mail, note, token)
                    : await taking.TakeAsync(mail, token);
            },
            cancellationToken);
        if (taken is not null)
            await events.ReceivedAsync(taken.Conversation, taken.Message, taken.Before);
    }
}

/// <summary>A mail that became a message.</summary>
internal sealed record TakenMail(Conversation Conversation, Message Message, ConversationStatus Before);
