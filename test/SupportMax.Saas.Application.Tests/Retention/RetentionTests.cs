using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.BackgroundJobs;
using SupportMax.Saas.EntityFrameworkCore;

namespace SupportMax.Saas.Retention;

public sealed class RetentionTests(DatabaseFixture fixture) : DatabaseTest(fixture), IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task Once_a_day_what_is_old_goes_and_what_is_young_or_another_kind_stays()
    {
        var tenant = await CreateTenantAsync();
        await using var owner = await Database.OpenAsOwnerAsync();
        foreach (var days in new[] { 1, 6, 8, 40 })
        {
            var time = (Clock.GetUtcNow() - TimeSpan.FromDays(days)).ToString("O");
            await owner.ExecuteAsync($"insert into inbox_events (event_id, subscriber, tenant_id, handled_at) values (gen_random_uuid(), 'x', '{tenant}', '{time}')");
            await owner.ExecuteAsync(
                $$"""
                 insert into background_jobs (id, tenant_id, type, args, state, processed, total, attempts, created_at, run_after, finished_at, is_cancel_requested)
                 values (gen_random_uuid(), '{{tenant}}', 'old', '{}', 'Done', 0, 0, 1, '{{time}}', '{{time}}', '{{time}}', false)
                 """);
        }

        var schedule = ActivatorUtilities.CreateInstance<RecurringSchedule>(Services);
        await schedule.AskAsync(CancellationToken.None);
        await schedule.AskAsync(CancellationToken.None);
        await Services.RunDueJobsAsync();

        (await owner.QueryAsync<long>($"select count(*) from inbox_events where tenant_id = '{tenant}'")).ShouldBe([2]);
        var jobs = await AsTenantAsync(tenant, services => services.GetRequiredService<SupportMaxDbContext>().Set<BackgroundJob>().AsNoTracking().ToListAsync());
        jobs.Count(job => job.Type == "old").ShouldBe(3);
        var purge = jobs.Single(job => job.Type == RetentionArgs.JobType);
        (purge.State, purge.Result).ShouldBe((BackgroundJobState.Done, "{\"deleted\": 3}"));

        Clock.Advance(TimeSpan.FromDays(1));
        await schedule.AskAsync(CancellationToken.None);
        (await owner.QueryAsync<long>($"select count(*) from background_jobs where tenant_id = '{tenant}' and type = 'retention'")).ShouldBe([2]);
    }
}
