using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.EntityFrameworkCore;
using SupportMax.Saas.Routing;
using SupportMax.Saas.Tenants;
using SupportMax.Saas.TestBase;

namespace SupportMax.Saas.Benchmarks.Assignments;

/// <summary>How long it takes to give a waiting customer to an agent, at a desk that has more to do than it can take.</summary>
internal static class AssignmentsCommand
{
    private const int Capacity = 8;
    private static readonly TimeProvider s_clock = TimeProvider.System;

    public static async Task RunAsync(CommandLine arguments)
    {
        var agents = int.Parse(arguments.Find("agents") ?? "100", CultureInfo.InvariantCulture);
        var customers = int.Parse(arguments.Find("customers") ?? "1000", CultureInfo.InvariantCulture);
        var freed = int.Parse(arguments.Find("freed") ?? "100", CultureInfo.InvariantCulture);
        await using var database = await TestDatabase.CreateAsync();
        var watch = new AssignmentWatch(s_clock);
        await using var services = new ServiceCollection().AddLogging().AddSingleton(s_clock)
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build()).AddSingleton<IConversationPush>(watch)
            .AddSupportMaxApplication().AddSupportMaxDatabase(database.ServingConnectionString).BuildServiceProvider(validateScopes: true);

        var warmUp = await OpenAsync(database, services, new FullDesk(10, Capacity, 100));
        await SweepAsync(services, warmUp);
        await FreeAsync(services, warmUp, 10);

        var tenant = await OpenAsync(database, services, new FullDesk(agents, Capacity, customers));
        watch.Moments.Clear();
        var begun = s_clock.GetTimestamp();
        await SweepAsync(services, tenant);
        var took = s_clock.GetElapsedTime(begun);
        Console.WriteLine($"{agents} agents, {customers:N0} waiting customers: {watch.Moments.Count} given out in {took.TotalSeconds:F2} s, the first after {s_clock.GetElapsedTime(begun, watch.Moments[0]).TotalMilliseconds:F1} ms");
        Report("  each assignment (choice, lock, count, commit, announcement)", watch.Moments.Zip(watch.Moments.Skip(1), s_clock.GetElapsedTime));
        Report("  from a place that becomes free to the next customer's assignment", await FreeAsync(services, tenant, freed));
    }

    private static async Task<TenantId> OpenAsync(TestDatabase database, IServiceProvider services, FullDesk desk)
    {
        var tenant = TenantId.New();
        await using (var owner = await database.OpenAsOwnerAsync())
            await owner.ExecuteAsync($"insert into tenants (id, name, normalized_name, is_active, created_at, concurrency_stamp) values ('{tenant}', '{tenant}', '{tenant}', true, now(), '')");
        await InAsync(services, tenant, scope =>
            scope.GetRequiredService<IRoutingAppService>().ChangeSettingsAsync(new DeskSettingsDto { DefaultStrategy = RoutingStrategy.LeastLoaded }, CancellationToken.None));
        await desk.FillAsync(database, services, tenant);
        return tenant;
    }

    /// <summary>Puts one conversation after the other back into the queue, and measures until the next customer is given the place.</summary>
    private static async Task<List<TimeSpan>> FreeAsync(IServiceProvider services, TenantId tenant, int count)
    {
        var watch = (AssignmentWatch)services.GetRequiredService<IConversationPush>();
        var times = new List<TimeSpan>();
        for (var number = 0; number < count; number++)
        {
            await InAsync(services, tenant, async scope =>
            {
                var work = await scope.GetRequiredService<IRoutingRepository>().ListWorkAsync(CancellationToken.None);
                var given = work.First(conversation => conversation.State == ConversationState.Assigned);
                await scope.GetRequiredService<IRoutingActions>().QueueAsync(given.Id, null, new StaffMember(given.AssigneeId!.Value, "agent"), null, CancellationToken.None);
            });
            var begun = s_clock.GetTimestamp();
            await SweepAsync(services, tenant);
            times.Add(s_clock.GetElapsedTime(begun, watch.Moments[^1]));
        }

        return times;
    }

    private static Task SweepAsync(IServiceProvider services, TenantId tenant) =>
        InAsync(services, tenant, scope => scope.GetRequiredService<DeskSweep>().RunAsync(CancellationToken.None));

    private static Task InAsync(IServiceProvider services, TenantId tenant, Func<IServiceProvider, Task> work) =>
        services.GetRequiredService<TenantScopes>().RunAsync(tenant, work);

    private static void Report(string what, IEnumerable<TimeSpan> times)
    {
        var sorted = times.Order().ToList();
        Console.WriteLine($"{what}: p50 {At(0.5):F1} ms, p99 {At(0.99):F1} ms, slowest {sorted[^1].TotalMilliseconds:F1} ms");

        double At(double share) => sorted[(int)((sorted.Count - 1) * share)].TotalMilliseconds;
    }
}
