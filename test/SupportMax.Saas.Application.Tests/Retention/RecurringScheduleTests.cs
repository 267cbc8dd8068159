using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.BackgroundJobs;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Retention;

public sealed class RecurringScheduleTests(DatabaseFixture fixture) : DatabaseTest(fixture), IClassFixture<DatabaseFixture>
{
    private static readonly TimeSpan s_hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_host_looks_soon_after_its_start_and_asks_again_when_a_day_is_over()
    {
        var tenant = await CreateTenantAsync();
        using var schedule = ActivatorUtilities.CreateInstance<RecurringSchedule>(Services);
        var waits = Clock.NextTimerAsync();
        await schedule.StartAsync(CancellationToken.None);
        await waits.WaitAsync(s_patience);
        Clock.Advance(TimeSpan.FromMinutes(9));
        (await CountJobsAsync(tenant)).ShouldBe(0);

        await LookAfterAsync(TimeSpan.FromMinutes(1));
        (await CountJobsAsync(tenant)).ShouldBe(1);
        for (var hour = 1; hour <= 22; hour++)
            await LookAfterAsync(s_hour);
        (await CountJobsAsync(tenant)).ShouldBe(1);
        await LookAfterAsync(s_hour);
        await LookAfterAsync(s_hour);
        (await CountJobsAsync(tenant)).ShouldBe(2);
        await schedule.StopAsync(CancellationToken.None);
    }

    /// <summary>Returns when the schedule has looked: it waits for its next look then.</summary>
    private async Task LookAfterAsync(TimeSpan time)
    {
        var waits = Clock.NextTimerAsync();
        Clock.Advance(time);
        await waits.WaitAsync(s_patience);
    }

    private async Task<long> CountJobsAsync(TenantId tenant)
    {
        await using var owner = await Database.OpenAsOwnerAsync();
        return (await owner.QueryAsync<long>($"select count(*) from background_jobs where tenant_id = '{tenant}' and type = 'retention'"))[0];
    }
}
