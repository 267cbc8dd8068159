using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.BackgroundJobs;

/// <summary>Whose turn it is, and which host has it.</summary>
public sealed class BackgroundJobTurnTests(BackgroundJobFixture fixture) : BackgroundJobTest(fixture), IClassFixture<BackgroundJobFixture>
{
    [Fact]
    public async Task A_tenant_with_a_hundred_thousand_jobs_takes_no_more_turns_than_one_with_a_few()
    {
        var (large, small) = (await CreateTenantAsync(), await CreateTenantAsync());
        await EnqueueManyAsync(large, 100_000);
        Clock.Advance(TimeSpan.FromSeconds(1));
        await EnqueueManyAsync(small, 5);
        for (var turn = 0; turn < 10; turn++)
            await Runner.RunAsync(await TakeAsync(), CancellationToken.None);
        Probes.Runs.Count(run => run.Tenant == small).ShouldBe(5);
    }

    [Fact]
    public async Task A_tenant_runs_no_more_jobs_at_once_than_its_quota_whatever_the_hosts_do()
    {
        var tenant = await CreateTenantAsync();
        await EnqueueManyAsync(tenant, 20);
        var hosts = Enumerable.Range(0, 6).Select(_ => ActivatorUtilities.CreateInstance<BackgroundJobTaker>(Services));
        var taken = await Task.WhenAll(hosts.Select(host => host.TakeAsync(CancellationToken.None)));
        taken.Count(job => job is not null).ShouldBe(2);

        await Runner.RunAsync(taken.First(job => job is not null)!, CancellationToken.None);
        (await Taker.TakeAsync(CancellationToken.None)).ShouldNotBeNull();
        (await Taker.TakeAsync(CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task Hosts_that_work_at_once_run_each_job_once()
    {
        var tenants = new[] { await CreateTenantAsync(), await CreateTenantAsync(), await CreateTenantAsync() };
        foreach (var tenant in tenants)
            await EnqueueManyAsync(tenant, 20);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            var host = ActivatorUtilities.CreateInstance<BackgroundJobTaker>(Services);
            while (await host.TakeAsync(CancellationToken.None) is { } job)
                await Runner.RunAsync(job, CancellationToken.None);
        }));
        await Services.RunDueJobsAsync();
        Probes.Runs.Count.ShouldBe(60);
        Probes.Runs.ShouldAllBe(run => run.Attempt == 1);
    }

    [Fact]
    public async Task The_job_of_a_host_that_died_is_taken_over_when_its_lease_runs_out()
    {
        var tenant = await CreateTenantAsync();
        var id = await EnqueueAsync(tenant);
        var lost = await TakeAsync();
        Clock.Advance(TimeSpan.FromSeconds(29));
        (await Taker.TakeAsync(CancellationToken.None)).ShouldBeNull();
        Clock.Advance(TimeSpan.FromSeconds(2));
        await Runner.RunAsync(await TakeAsync(), CancellationToken.None);
        var done = await FindAsync(tenant, id);
        (done.State, done.Attempts).ShouldBe((BackgroundJobState.Done, 2));

        Probes.Work = (_, _, _) => throw new InvalidOperationException("It was only frozen, and fails now.");
        await Runner.RunAsync(lost, CancellationToken.None);
        (await FindAsync(tenant, id)).State.ShouldBe(BackgroundJobState.Done, "whoever has lost a job writes nothing");
    }

    [Fact]
    public async Task A_job_that_kills_every_host_that_tries_it_fails_with_a_reason()
    {
        var tenant = await CreateTenantAsync();
        var id = await EnqueueAsync(tenant);
        for (var attempt = 0; attempt < 3; attempt++)
        {
            await TakeAsync();
            Clock.Advance(TimeSpan.FromSeconds(31));
        }

        await Services.RunDueJobsAsync();
        var job = await FindAsync(tenant, id);
        (job.State, job.Reason).ShouldBe((BackgroundJobState.Failed, "Each attempt ended with the process that made it."));
        Probes.Runs.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_lease_that_is_prolonged_in_time_is_kept()
    {
        var tenant = await CreateTenantAsync();
        var id = await EnqueueAsync(tenant);
        var (begun, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        Probes.Work = async (_, run, _) =>
        {
            begun.SetResult();
            await go.Task;
            return null;
        };
        var heart = Clock.NextTimerAsync();
        var job = await TakeAsync();
        var running = Runner.RunAsync(job, CancellationToken.None);
        await Task.WhenAll(begun.Task, heart);
        Clock.Advance(TimeSpan.FromSeconds(3));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while ((await FindAsync(tenant, id)).LeasedUntil == job.LeasedUntil)
            patience.Token.ThrowIfCancellationRequested();
        go.SetResult();
        await running;
        (await FindAsync(tenant, id)).State.ShouldBe(BackgroundJobState.Done);
    }

    [Fact]
    public async Task The_jobs_of_an_inactive_tenant_rest()
    {
        var tenant = await CreateTenantAsync();
        await EnqueueAsync(tenant);
        await using var owner = await Database.OpenAsOwnerAsync();
        await owner.ExecuteAsync($"update tenants set is_active = false where id = '{tenant}'");
        (await Taker.TakeAsync(CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task A_sleeping_worker_is_woken_by_a_job_that_another_host_queues()
    {
        var signal = Services.GetRequiredService<BackgroundJobSignal>();
        var ear = Services.CreateJobEar();
        using var worker = new BackgroundJobWorker(
            Taker, Runner, signal, Services.GetRequiredService<IOptions<BackgroundJobOptions>>(), NullLogger<BackgroundJobWorker>.Instance);
        var done = new TaskCompletionSource();
        Probes.Work = (_, _, _) =>
        {
            done.TrySetResult();
            return Task.FromResult<object?>(null);
        };
        var tenant = await CreateTenantAsync();
        var asleep = Clock.NextTimerAsync();
        await ear.StartAsync(CancellationToken.None);
        await worker.StartAsync(CancellationToken.None);
        await asleep;
        // The clock stands still: nothing but the notification wakes it.
        await EnqueueAsync(tenant);
        await done.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await worker.StopAsync(CancellationToken.None);
        await ear.StopAsync(CancellationToken.None);
    }
}
