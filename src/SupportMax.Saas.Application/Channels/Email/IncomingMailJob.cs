using SupportMax.Saas.BackgroundJobs;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Channels;

/// <summary>A fetched mail to deal with.</summary>
public sealed record IncomingMailArgs(Guid ReceivedMailId);

/// <summary>
/// Deals with a fetched mail. One that cannot be dealt with stays, and its job can be started again; one that would begin a conversation too many
/// waits until there is room.
/// </summary>
internal sealed class IncomingMailJob(IncomingMails mails, IEmailChannelRepository channels, IBackgroundJobs jobs, IUnitOfWork unitOfWork) : IBackgroundJob<IncomingMailArgs>
{
    public const string Type = "mail-receive";

    public async Task<object?> RunAsync(IncomingMailArgs args, JobRun run, CancellationToken cancellationToken)
    {
        try
        {
            await mails.TakeAsync(args.ReceivedMailId, cancellationToken);
        }
        catch (BusinessException refusal) when (refusal is { Code: ConversationErrorCodes.DailyQuotaReached, RetryAfter: { } wait })
        {
            unitOfWork.Forget();
            await jobs.EnqueueAfterAsync(Type, args, wait, cancellationToken);
            await unitOfWork.SaveAsync(cancellationToken);
        }

        return null;
    }

    /// <summary>Others do not take along what somebody stopped, or what nobody could take.</summary>
    public async Task GiveUpAsync(IncomingMailArgs args, JobEnd end, CancellationToken cancellationToken) =>
        (await channels.FindReceivedAsync(args.ReceivedMailId, cancellationToken))?.SetAside();
}
