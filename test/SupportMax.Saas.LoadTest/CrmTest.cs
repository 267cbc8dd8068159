using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Crm;
using SupportMax.Saas.EntityFrameworkCore;
using SupportMax.Saas.Events;
using SupportMax.Saas.SalesforceSimulator;
using SupportMax.Saas.SimulatorControl;
using SupportMax.Saas.Tenants;
using SupportMax.Saas.TestBase;

namespace SupportMax.Saas.LoadTest;

/// <summary>
/// Sends many tickets to a simulated Salesforce org that fails now and then and is away for a while: none may be lost or doubled.
/// Then the org's people close cases, and the time is taken until the customers are told.
/// </summary>
/// <param name="cases">How many tickets.</param>
/// <param name="faultPercent">How many of a hundred calls fail, in five different ways.</param>
/// <param name="outageSeconds">For how long the org is away in the middle.</param>
internal sealed class CrmTest(int cases, int faultPercent, int outageSeconds)
{
    private const int Closings = 100;
    private const int CommentEvery = 4;
    private static readonly string[] s_faults = ["unavailable", "throttle", "session", "lock", FaultAnswer.LostAnswer];
    private readonly ClosingLog _told = new();

    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellationToken)
    {
        await using var org = await SalesforceSimulation.StartAsync();
        await using var database = await TestDatabase.CreateAsync();
        using var host = CreateHost(database);
        await host.StartAsync(cancellationToken);
        var tenant = await CrmTickets.CreateTenantAsync(host.Services, cancellationToken);
        await ConnectAsync(host.Services, tenant, org, cancellationToken);

        var begun = TimeProvider.System.GetTimestamp();
        foreach (var fault in s_faults)
            org.Faults.SetRate(fault, faultPercent / 100.0 / s_faults.Length);
        var writing = new CrmTickets(host.Services, tenant).WriteAsync(cases, CommentEvery, cancellationToken);
        await UntilAsync(() => Task.FromResult(org.Records("Case").Count >= cases / 4), cancellationToken);
        org.Faults.BeginOutage(TimeSpan.FromSeconds(outageSeconds));
        await writing;
        var written = TimeProvider.System.GetElapsedTime(begun);
        await UntilAsync(async () => await CountWaitingAsync(host.Services, tenant, cancellationToken) == 0, cancellationToken);
        var total = TimeProvider.System.GetElapsedTime(begun);
        var faults = string.Join(", ", org.Faults.Injected.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {pair.Value}"));
        Console.WriteLine($"{cases} tickets written in {written.TotalSeconds:0.0} s, all sent after {total.TotalSeconds:0.0} s ({outageSeconds} s of them away); faults: {faults}; {org.UsedRequests} of {org.DailyRequests} calls");

        var problems = await CheckAsync(host.Services, tenant, org, cancellationToken);
        org.Faults.Clear();
        problems.AddRange(await CloseAsync(org, cancellationToken));
        await host.StopAsync(CancellationToken.None);
        return problems;
    }

    private IHost CreateHost(TestDatabase database)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = Environments.Development });
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.Services.AddSupportMaxApplication().AddSupportMaxIntegrations();
        builder.Services.AddSupportMaxDatabase(database.ServingConnectionString).AddSupportMaxNotifications();
        builder.Services.AddSingleton<IConversationPush>(_told);
        // The product's own ears would need its answer engine.
        builder.Services.RemoveAll<BroadcastSubscription>();
        builder.Services.AddHostedService<OutboxDispatcher>().AddHostedService<EventRetryWorker>().AddHostedService<CrmSyncWorker>();
        return builder.Build();
    }

    private static async Task ConnectAsync(IServiceProvider services, TenantId tenant, SalesforceSimulation org, CancellationToken cancellationToken)
    {
        var connection = new CrmConnectionInput(CrmSystem.Salesforce, org.Address.ToString(), CrmSignIn.ClientCredentials, org.ClientId, null, org.ClientSecret, PollSeconds: 1, IsEnabled: true, null);
        await InTenantAsync<ICrmConnectionAppService, CrmConnectionDto>(services, tenant, connections => connections.UpdateAsync(connection, cancellationToken));
        await UntilAsync(
            async () => (await InTenantAsync<ICrmConnectionAppService, CrmConnectionDto>(services, tenant, connections => connections.GetAsync(cancellationToken))).State == CrmConnectionState.Working,
            cancellationToken);
    }

    private async Task<List<string>> CheckAsync(IServiceProvider services, TenantId tenant, SalesforceSimulation org, CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        var keys = org.Records("Case").Select(found => found["SupportMax_Ticket__c"]!.ToString()).ToList();
        if (keys.Distinct(StringComparer.Ordinal).Count() != cases)
            problems.Add($"{cases - keys.Distinct(StringComparer.Ordinal).Count()} cases are lost");
        if (keys.Count != keys.Distinct(StringComparer.Ordinal).Count())
            problems.Add($"{keys.Count - keys.Distinct(StringComparer.Ordinal).Count()} cases are doubled");
        var marks = org.Records("CaseComment").Select(comment => comment["CommentBody"]!.ToString().Split('\n')[^1]).ToList();
        var expected = CrmTickets.CommentsOf(cases, CommentEvery);
        if (marks.Count != expected || marks.Distinct(StringComparer.Ordinal).Count() != expected)
            problems.Add($"{expected} comments were written, and {marks.Count} are there, {marks.Distinct(StringComparer.Ordinal).Count()} of them different");
        var counts = await InTenantAsync<ICrmQueries, CrmLedgerCounts>(services, tenant, queries => queries.CountAsync(cancellationToken));
        if (counts.Failed > 0)
            problems.Add($"{counts.Failed} changes failed");
        if (org.UsedRequests > org.DailyRequests)
            problems.Add("The org's limit is exceeded");
        Console.WriteLine($"{keys.Count} cases, {marks.Count} comments, {counts.Failed} failed");
        return problems;
    }

    private async Task<IEnumerable<string>> CloseAsync(SalesforceSimulation org, CancellationToken cancellationToken)
    {
        var latencies = new List<TimeSpan>();
        foreach (var found in org.Records("Case").Where(found => found["IsClosed"]!.GetValue<bool>() == false).Take(Closings).ToList())
        {
            var before = _told.Count;
            var begun = TimeProvider.System.GetTimestamp();
            org.Update("Case", found["Id"]!.ToString(), new JsonObject { ["Status"] = "Closed" });
            await UntilAsync(() => Task.FromResult(_told.Count > before), cancellationToken);
            latencies.Add(TimeProvider.System.GetElapsedTime(begun));
        }

        latencies.Sort();
        var p95 = latencies[(int)(latencies.Count * 0.95)];
        Console.WriteLine($"closed there, told here: p50 {latencies[latencies.Count / 2].TotalSeconds:0.00} s, p95 {p95.TotalSeconds:0.00} s, at a poll each second");
        return p95 <= TimeSpan.FromSeconds(2) ? [] : [$"p95 of closing is {p95.TotalSeconds:0.00} s"];
    }

    private static async Task<int> CountWaitingAsync(IServiceProvider services, TenantId tenant, CancellationToken cancellationToken) =>
        (await InTenantAsync<ICrmQueries, CrmLedgerCounts>(services, tenant, queries => queries.CountAsync(cancellationToken))).Waiting
        + await services.GetRequiredService<TenantScopes>().RunAsync(
            tenant, async scoped => (await scoped.GetRequiredService<IOutbox>().ReadAsync(1, cancellationToken)).Count);

    private static Task<T> InTenantAsync<TService, T>(IServiceProvider services, TenantId tenant, Func<TService, Task<T>> work)
        where TService : notnull =>
        services.GetRequiredService<TenantScopes>().RunAsync(tenant, scoped => work(scoped.GetRequiredService<TService>()));

    private static async Task UntilAsync(Func<Task<bool>> holds, CancellationToken cancellationToken)
    {
        while (!await holds())
            await Task.Delay(20, cancellationToken);
    }

    /// <summary>Hears when customers are told that their conversation is done.</summary>
    private sealed class ClosingLog : IConversationPush
    {
        private readonly ConcurrentDictionary<Guid, bool> _resolved = new();

        public int Count => _resolved.Count;

        public Task MessageAsync(ConversationAudience audience, MessageDto message, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StatusAsync(ConversationAudience audience, StatusDto status, CancellationToken cancellationToken)
        {
            if (status.Status == ConversationStatus.Resolved)
                _resolved[status.ConversationId] = true;
            return Task.CompletedTask;
        }

        public Task TypingAsync(ConversationAudience audience, AuthorDto author, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task ReadAsync(ConversationAudience audience, long sequence, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
