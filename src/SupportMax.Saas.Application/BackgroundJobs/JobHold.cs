using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.BackgroundJobs;

/// <summary>This host's hold on a running job: prolonged by a heartbeat, and lost when the host cannot prolong it in time.</summary>
internal sealed class JobHold : IAsyncDisposable
{
    private readonly JobLease _lease;
    private readonly TenantId _tenantId;
    private readonly JobHolds _holds;
    private readonly CancellationTokenSource _stop;
    private readonly Task _heartbeat;
    private DateTimeOffset _leasedUntil;

    public JobHold(BackgroundJob job, JobHolds holds, CancellationToken stoppingToken)
    {
        (_lease, _tenantId, _holds) = (new JobLease(job.Id, job.LeaseId!.Value), job.TenantId, holds);
        _leasedUntil = job.LeasedUntil!.Value;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        Token = _stop.Token;
        _heartbeat = BeatAsync();
    }

    /// <summary>Whether the host still has the job.</summary>
    public LeaseState State { get; private set; }

    /// <summary>Cancelled when the work has to stop, for whatever reason.</summary>
    public CancellationToken Token { get; }

    /// <summary>Writes how far the job is.</summary>
    public async Task ReportAsync(int processed, int total)
    {
        Learn(await UseQueueAsync(queue => queue.ReportAsync(_lease, processed, total, Token)));
        Token.ThrowIfCancellationRequested();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _heartbeat;
        _stop.Dispose();
    }

    private async Task BeatAsync()
    {
        using var timer = new PeriodicTimer(_holds.Options.Heartbeat, _holds.Clock);
        try
        {
            while (await timer.WaitForNextTickAsync(Token))
                await KeepAsync();
        }
        catch (OperationCanceledException) when (Token.IsCancellationRequested)
        {
            // The work is over.
        }
    }

    private async Task KeepAsync()
    {
        try
        {
            var leasedUntil = _holds.Clock.GetUtcNow() + _holds.Options.Lease;
            Learn(await UseQueueAsync(queue => queue.KeepAsync(_lease, leasedUntil, Token)));
            _leasedUntil = leasedUntil;
        }
        catch (Exception exception) when (!Token.IsCancellationRequested)
        {
            _holds.Logger.LogWarning(exception, "The lease of job {JobId} could not be prolonged", _lease.JobId);
            if (_holds.Clock.GetUtcNow() >= _leasedUntil)
                Learn(LeaseState.Lost);
        }
    }

    private void Learn(LeaseState state)
    {
        if (state == LeaseState.Kept)
            return;
        State = state;
        _stop.Cancel();
    }

    private Task<LeaseState> UseQueueAsync(Func<IBackgroundJobQueue, Task<LeaseState>> work) =>
        _holds.Scopes.RunAsync(_tenantId, services => work(services.GetRequiredService<IBackgroundJobQueue>()));
}
