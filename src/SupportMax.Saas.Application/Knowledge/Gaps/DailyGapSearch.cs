using SupportMax.Saas.Answering;
using SupportMax.Saas.BackgroundJobs;

namespace SupportMax.Saas.Knowledge;

/// <summary>Searches for gaps once a day, unless somebody has done so since.</summary>
internal sealed class DailyGapSearch(IAnsweringRunRepository runs, AnsweringRuns starting) : IRecurringWork
{
    private const string Nobody = "";

    public async Task AskIfDueAsync(CancellationToken cancellationToken)
    {
        if (await runs.ReadNewestAsync(AnsweringRunKind.Gaps, cancellationToken) is { } newest && newest.CreatedAt > starting.Now - RecurringSchedule.Daily)
            return;
        await starting.StartAsync(AnsweringRunKind.Gaps, new { }, Nobody, null, cancellationToken);
    }
}
