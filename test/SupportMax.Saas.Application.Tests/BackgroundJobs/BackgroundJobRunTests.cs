using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.BackgroundJobs;

/// <summary>What becomes of one job.</summary>
public sealed class BackgroundJobRunTests(BackgroundJobFixture fixture) : BackgroundJobTest(fixture), IClassFixture<BackgroundJobFixture>
{
    [Fact]
    public async Task A_job_runs_for_its_tenant_and_leaves_its_progress_and_result()
    {
        var tenant = await CreateTenantAsync();
        var id = await EnqueueAsync(tenant);
        Probes.Work = async (_, run, _) =>
        {
            await run.ReportAsync(7, 10);
            var seen = await FindAsync(tenant, id);
            (seen.State, seen.Processed, seen.Total).ShouldBe((BackgroundJobState.Running, 7, 10));
            return new { Found = 3 };
        };
        await Services.RunDueJobsAsync();

        Probes.Runs.ShouldBe([(tenant, "one", 1)]);
        var job = await FindAsync(tenant, id);
        (job.State, job.Processed, job.Attempts, job.Result, job.LeaseId).ShouldBe((BackgroundJobState.Done, 7, 1, "{\"found\": 3}", null));
    }

    [Fact]
    public async Task A_job_whose_change_is_undone_was_never_queued()
    {
        var tenant = await CreateTenantAsync();
        await Should.ThrowAsync<InvalidOperationException>(() => AsTenantAsync(tenant, services => services.GetRequiredService<IUnitOfWork>().InTransactionAsync<bool>(
            async token =>
            {
                await services.GetRequiredService<IBackgroundJobs>().EnqueueAsync(ProbeArgs.JobType, new ProbeArgs("undone"), token);
                await services.GetRequiredService<IUnitOfWork>().SaveAsync(token);
                throw new InvalidOperationException("The change fails.");
            },
            CancellationToken.None)));
        await Services.RunDueJobsAsync();
        Probes.Runs.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_type_that_nobody_handles_is_refused_where_it_is_queued()
    {
        var tenant = await CreateTenantAsync();
        await AsTenantAsync(tenant, services => Should.ThrowAsync<ArgumentException>(
            () => services.GetRequiredService<IBackgroundJobs>().EnqueueAsync("nobody's", new ProbeArgs("x"), CancellationToken.None)));
    }

    [Fact]
    public async Task A_job_that_fails_is_tried_again_later_and_in_the_end_has_failed_with_the_reason()
    {
        var tenant = await CreateTenantAsync();
        var id = await EnqueueAsync(tenant);
        Probes.Work = (_, _, _) => throw new TimeoutException("Nobody answers.");
        await Services.RunDueJobsAsync();
        var first = await FindAsync(tenant, id);
        (first.State, first.Attempts, first.Reason).ShouldBe((BackgroundJobState.Queued, 1, "TimeoutException: Nobody answers."));
        (first.RunAfter - Clock.GetUtcNow()).TotalSeconds.ShouldBeInRange(0.5, 1);

        Clock.Advance(TimeSpan.FromSeconds(1));
        await Services.RunDueJobsAsync();
        Clock.Advance(TimeSpan.FromSeconds(2));
        await Services.RunDueJobsAsync();
        Probes.Runs.Select(run => run.Attempt).ShouldBe([1, 2, 3]);
        (await FindAsync(tenant, id)).State.ShouldBe(BackgroundJobState.Failed);
        Probes.GivenUp.ShouldBe([(tenant, "one", JobEnd.Failed)]);

        Clock.Advance(TimeSpan.FromHours(1));
        await Services.RunDueJobsAsync();
        Probes.Runs.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_failed_job_that_is_started_again_has_all_its_attempts()
    {
        var tenant = await CreateTenantAsync();
        var id = await EnqueueAsync(tenant);
        Probes.Work = (_, _, _) => throw new UnrecoverableJobException("The address is no address.");
        await Services.RunDueJobsAsync();
        var failed = await FindAsync(tenant, id);
        (failed.State, failed.Attempts, failed.Reason).ShouldBe((BackgroundJobState.Failed, 1, "The address is no address."));

        Probes.Work = (_, _, _) => Task.FromResult<object?>(null);
        await ChangeAsync(tenant, id, job => job.Retry(Clock.GetUtcNow()).ShouldBeTrue());
        await Services.RunDueJobsAsync();
        var done = await FindAsync(tenant, id);
        (done.State, done.Attempts, done.Reason).ShouldBe((BackgroundJobState.Done, 1, null));
    }

    [Fact]
    public async Task A_job_that_is_cancelled_before_its_turn_never_runs()
    {
        var tenant = await CreateTenantAsync();
        var id = await EnqueueAsync(tenant);
        await ChangeAsync(tenant, id, job => job.RequestCancel(Clock.GetUtcNow()).ShouldBeTrue());
        await Services.RunDueJobsAsync();
        (await FindAsync(tenant, id)).State.ShouldBe(BackgroundJobState.Cancelled);
        Probes.Runs.ShouldBeEmpty();
        Probes.GivenUp.ShouldBe([(tenant, "one", JobEnd.Cancelled)]);
    }

    [Fact]
    public async Task A_running_job_that_is_cancelled_stops_with_the_next_heartbeat()
    {
        var tenant = await CreateTenantAsync();
        var id = await EnqueueAsync(tenant);
        var begun = new TaskCompletionSource();
        Probes.Work = async (_, _, token) =>
        {
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, token);
            return null;
        };
        var heart = Clock.NextTimerAsync();
        var run = Runner.RunAsync(await TakeAsync(), CancellationToken.None);
        await Task.WhenAll(begun.Task, heart);
        await ChangeAsync(tenant, id, job => job.RequestCancel(Clock.GetUtcNow()).ShouldBeTrue());
        Clock.Advance(TimeSpan.FromSeconds(3));
        await run;
        (await FindAsync(tenant, id)).State.ShouldBe(BackgroundJobState.Cancelled);
    }

    [Fact]
    public async Task A_host_that_stops_puts_its_job_back_at_no_cost()
    {
        var tenant = await CreateTenantAsync();
        var id = await EnqueueAsync(tenant);
        using var stop = new CancellationTokenSource();
        Probes.Work = async (_, _, token) =>
        {
            await stop.CancelAsync();
            token.ThrowIfCancellationRequested();
            return null;
        };
        await Runner.RunAsync(await TakeAsync(), stop.Token);
        var job = await FindAsync(tenant, id);
        (job.State, job.Attempts).ShouldBe((BackgroundJobState.Queued, 0));
    }
}
