using SupportMax.Saas.Identity;

namespace SupportMax.Saas.FanOut;

/// <summary>What is changed on one host holds on the other. Their clock stands still: nothing is forgotten because it has grown old.</summary>
public abstract class TwoHostsTests(TwoHostsFixture hosts)
{
    protected static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Thresholds_that_are_changed_on_one_host_apply_on_the_other()
    {
        var (here, there) = (await hosts.SignInAsync("admin", "northwind"), await hosts.Second.SignInAsync("admin", "northwind"));
        foreach (var answer in new[] { 0.71, 0.72, 0.73 })
        {
            (await there.GetAsync("/api/answering/thresholds")).Ok();
            (await here.PutAsync("/api/answering/thresholds", new { @default = new { answer, clarify = 0.2 }, overrides = Array.Empty<object>() })).Ok();
            await UntilAsync(async () => (await there.GetAsync("/api/answering/thresholds")).Ok().Json.GetProperty("default").GetProperty("answer").GetDouble() == answer);
        }
    }

    [Fact]
    public async Task A_permission_that_is_taken_on_one_host_is_gone_on_the_other()
    {
        var (admin, agent) = (await hosts.SignInAsync("admin", "harbor"), await hosts.Second.SignInAsync("agent", "harbor"));
        (await agent.GetAsync("/api/tickets")).Ok();
        await GrantAsync(admin, isGranted: false);
        await UntilAsync(async () => (await agent.GetAsync("/api/tickets")).Status == System.Net.HttpStatusCode.Forbidden);
        await GrantAsync(admin, isGranted: true);
        await UntilAsync(async () => (await agent.GetAsync("/api/tickets")).Status == System.Net.HttpStatusCode.OK);
    }

    protected static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!await isSo())
            await pause.WaitForNextTickAsync(patience.Token);
    }

    private static async Task GrantAsync(Browser admin, bool isGranted) => (await admin.PutAsync(
        "/api/permission-management/permissions?providerName=R&providerKey=agent",
        new { permissions = new[] { new { name = SupportMaxPermissions.Tickets, isGranted } } })).Status.ShouldBe(System.Net.HttpStatusCode.NoContent);
}

/// <summary>Without a broker the database tells the hosts.</summary>
public sealed class TwoHostsWithoutBrokerTests(TwoHostsFixture hosts) : TwoHostsTests(hosts), IClassFixture<TwoHostsFixture>;
