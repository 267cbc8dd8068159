using SupportMax.Saas.Conversations;
using SupportMax.Saas.Mail.Mime;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Channels;

/// <summary>
/// What happens with a fetched mail: known → nothing; of a machine → noted; of a person → a message in the conversation that it belongs to. It is written within
/// the caller's transaction.
/// </summary>
internal sealed class MailReception(IEmailChannelRepository channels, MailSorting sorting, MailTaking taking, IUnitOfWork unitOfWork)
{
    /// <summary>Deals with the mails one after another, each knowing of those before.</summary>
    /// <returns>Those that became messages.</returns>
    public async Task<IReadOnlyList<TakenMail>> ReceiveAsync(IReadOnlyList<ReceivedMail> waiting, EmailChannel channel, CancellationToken cancellationToken)
    {
        var taken = new List<TakenMail>(waiting.Count);
        foreach (var received in waiting)
        {
            var mail = sorting.Read(MailReader.Read(received.Content), channel);
            channels.Remove(received);
            var written = await sorting.SortAsync(mail, cancellationToken) is { } note
                ? await taking.IgnoreAsync(mail, note, cancellationToken)
                : await taking.TakeAsync(mail, cancellationToken);
            await unitOfWork.SaveAsync(cancellationToken);
            // Whatever was saved would be compared again with each mail that follows.
            unitOfWork.Forget();
            if (written is not null)
                taken.Add(written);
        }

        return taken;
    }
}

/// <summary>A mail that became a message.</summary>
internal sealed record TakenMail(Conversation Conversation, Message Message, ConversationStatus Before);
