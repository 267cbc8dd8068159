using System.Runtime.ExceptionServices;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Channels;

/// <summary>
/// Takes fetched mails in the order in which they came, one batch of a tenant after another: two of one thread cannot begin two conversations, and most of the
/// work is the same for one as for many. A batch that fails is taken apart; a mail that fails by itself is set aside, and its own job goes on trying.
/// </summary>
internal sealed class IncomingMails(IEmailChannelRepository channels, MailReception reception, IUnitOfWork unitOfWork, ConversationEvents events)
{
    private const int MostMails = 25;
    private const long MostBytes = 8 * 1024 * 1024;

    /// <summary>Returns once the mail is taken, and with it those that came before and some that came after. Mostly another's job has taken it along already.</summary>
    /// <param name="receivedMailId">The mail.</param>
    /// <param name="cancellationToken">Stops; what has not been taken waits.</param>
    public async Task TakeAsync(Guid receivedMailId, CancellationToken cancellationToken)
    {
        while (await channels.IsSetAsideAsync(receivedMailId, cancellationToken) is { } isSetAside)
        {
            if (isSetAside)
                await TakeAloneAsync(receivedMailId, cancellationToken);
            else if (await TakeNextAsync(receivedMailId, cancellationToken))
                continue;
            return;
        }
    }

    /// <returns>Whether there was anything to take.</returns>
    private async Task<bool> TakeNextAsync(Guid receivedMailId, CancellationToken cancellationToken)
    {
        IReadOnlyList<Guid> batch = [];
        IReadOnlyList<TakenMail> taken;
        try
        {
            taken = await InTurnAsync(
                async (channel, token) =>
                {
                    var waiting = await channels.ListReceivedAsync(MostMails, MostBytes, token);
                    batch = [.. waiting.Select(mail => mail.Id)];
                    return await reception.ReceiveAsync(waiting, channel, token);
                },
                cancellationToken);
        }
        catch (Exception) when (batch.Count > 0 && !cancellationToken.IsCancellationRequested)
        {
            await TakeApartAsync(batch, receivedMailId, cancellationToken);
            return true;
        }

        await TellAsync(taken);
        return batch.Count > 0;
    }

    /// <summary>A failure meets whom it concerns: the others' own jobs find out by themselves.</summary>
    private async Task TakeApartAsync(IReadOnlyList<Guid> batch, Guid receivedMailId, CancellationToken cancellationToken)
    {
        ExceptionDispatchInfo? own = null;
        foreach (var id in batch)
        {
            try
            {
                unitOfWork.Forget();
                await TakeAloneAsync(id, cancellationToken);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                unitOfWork.Forget();
                (await channels.FindReceivedAsync(id, cancellationToken))?.SetAside();
                await unitOfWork.SaveAsync(cancellationToken);
                if (id == receivedMailId)
                    own = ExceptionDispatchInfo.Capture(exception);
            }
        }

        own?.Throw();
    }

    private async Task TakeAloneAsync(Guid receivedMailId, CancellationToken cancellationToken) => await TellAsync(await InTurnAsync(
        async (channel, token) => await channels.FindReceivedAsync(receivedMailId, token) is { } received ? await reception.ReceiveAsync([received], channel, token) : [],
        cancellationToken));

    private Task<IReadOnlyList<TakenMail>> InTurnAsync(Func<EmailChannel, CancellationToken, Task<IReadOnlyList<TakenMail>>> work, CancellationToken cancellationToken) =>
        unitOfWork.InTransactionAsync(
            async token =>
            {
                await channels.LockStateAsync(token);
                return await channels.FindAsync(token) is { } channel ? await work(channel, token) : [];
            },
            cancellationToken);

    private async Task TellAsync(IReadOnlyList<TakenMail> taken)
    {
        foreach (var mail in taken)
            await events.ReceivedAsync(mail.Conversation, mail.Message, mail.Before);
    }
}
