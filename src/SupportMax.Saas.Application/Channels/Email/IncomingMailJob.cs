using SupportMax.Saas.BackgroundJobs;

namespace SupportMax.Saas.Channels;

/// <summary>A fetched mail to deal with.</summary>
public sealed record IncomingMailArgs(Guid ReceivedMailId);

/// <summary>Deals with a fetched mail. One that cannot be dealt with stays, and its job can be started again.</summary>
internal sealed class IncomingMailJob(IncomingMails mails) : IBackgroundJob<IncomingMailArgs>
{
    public const string Type = "mail-receive";

    public async Task<object?> RunAsync(IncomingMailArgs args, JobRun run, CancellationToken cancellationToken)
    {
        await mails.TakeAsync(args.ReceivedMailId, cancellationToken);
        return null;
    }
}
