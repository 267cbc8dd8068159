namespace SupportMax.Saas.BackgroundJobs;

/// <summary>Work that each tenant needs once in a while, although nobody asks for it.</summary>
internal interface IRecurringWork
{
    /// <summary>Queues it for the current tenant, and writes that, if it is due.</summary>
    Task AskIfDueAsync(CancellationToken cancellationToken);
}
