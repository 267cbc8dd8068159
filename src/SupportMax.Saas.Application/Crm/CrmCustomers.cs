using Microsoft.Extensions.Options;
using SupportMax.Saas.BackgroundJobs;

namespace SupportMax.Saas.Crm;

internal sealed class CrmCustomers(ICrmRepository crm, IBackgroundJobs jobs, IOptions<CrmOptions> options, TimeProvider clock) : ICrmCustomers
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    public async Task<CrmCustomerCopy> RequestAsync(string email, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var key = CrmCustomerCopy.KeyOf(email);
        var copy = await crm.FindCustomerAsync(key, cancellationToken);
        if (copy is null)
            crm.Add(copy = new CrmCustomerCopy(key));
        var isOld = copy.FetchedAt is null || now - copy.FetchedAt > options.Value.CustomerAge;
        if (!isOld || now - copy.RequestedAt < s_patience)
            return copy;
        copy.Request(now);
        await jobs.EnqueueAsync(CrmCustomerArgs.JobType, new CrmCustomerArgs(key), cancellationToken);
        return copy;
    }
}
