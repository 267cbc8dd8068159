using SupportMax.Saas.BackgroundJobs;
using SupportMax.Saas.Mail;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Channels;

/// <summary>A mail to hand over.</summary>
public sealed record OutgoingMailArgs(Guid MailId);

/// <summary>Hands a mail over to the mail server. What the server refuses for good is not tried again, and staff see why.</summary>
internal sealed class OutgoingMailJob(IConversationMailRepository mails, MailComposing composing, MailHandover handover, IUnitOfWork unitOfWork, TimeProvider clock)
    : IBackgroundJob<OutgoingMailArgs>
{
    public const string Type = "mail-send";
    public const int MaxAttempts = 12;

    public async Task<object?> RunAsync(OutgoingMailArgs args, JobRun run, CancellationToken cancellationToken)
    {
        if (await mails.FindAsync(args.MailId, cancellationToken) is not { State: MailState.Queued or MailState.Failed } mail)
            return null;
        if (await composing.ComposeAsync(mail, cancellationToken) is not { } composed)
            throw new UnrecoverableJobException("The mailbox or the conversation is gone, or there is no server for mail that goes out.");
        if (await handover.TryAsync(composed, mail.Address, cancellationToken) is { } failure)
        {
            if (failure is { IsPermanent: true, Step: MailStep.Send })
                await SettleAsync(mail, failed => failed.Fail(failure.Message, clock.GetUtcNow()), cancellationToken);
            // The server's words may hold the address: staff see them beside the mail, the log and the list of jobs do not.
            throw failure is { IsPermanent: true, Step: MailStep.Send }
                ? new UnrecoverableJobException($"The mail server refused the mail ({failure.Code}).")
                : new InvalidOperationException($"The mail could not be handed over: {failure.Step} failed ({failure.Code}).");
        }

        await SettleAsync(mail, sent => sent.MarkSent(clock.GetUtcNow()), CancellationToken.None);
        return null;
    }

    public async Task GiveUpAsync(OutgoingMailArgs args, JobEnd end, CancellationToken cancellationToken)
    {
        if (await mails.FindAsync(args.MailId, cancellationToken) is { State: MailState.Queued } mail)
            mail.Fail(end == JobEnd.Cancelled ? "Sending was cancelled." : "The mail server could not be reached, or did not take the mail, in many attempts.", clock.GetUtcNow());
    }

    private Task SettleAsync(ConversationMail mail, Action<ConversationMail> settle, CancellationToken cancellationToken)
    {
        settle(mail);
        return unitOfWork.SaveAsync(cancellationToken);
    }
}
