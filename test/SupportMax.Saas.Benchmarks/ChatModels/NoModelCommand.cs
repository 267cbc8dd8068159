using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.ChatModels;
using SupportMax.Saas.EntityFrameworkCore;
using SupportMax.Saas.Tenants;
using SupportMax.Saas.TestBase;

namespace SupportMax.Saas.Benchmarks.ChatModels;

/// <summary>What every answer of a tenant without a chat model pays for there being such models: all that is asked of them on its way.</summary>
internal static class NoModelCommand
{
    private const int Reads = 500;
    private static readonly TimeProvider s_clock = TimeProvider.System;

    public static async Task RunAsync(CommandLine arguments)
    {
        var questions = int.Parse(arguments.Find("questions") ?? "1000000", CultureInfo.InvariantCulture);
        await using var database = await TestDatabase.CreateAsync();
        await using var services = new ServiceCollection().AddLogging().AddSingleton(s_clock)
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddSupportMaxApplication().AddSupportMaxDatabase(database.ServingConnectionString).BuildServiceProvider(validateScopes: true);
        var slots = services.GetRequiredService<CompositionSlots>();
        var connections = services.GetRequiredService<ChatModelConnections>();
        var tenant = TenantId.New();
        await AskAsync(slots, tenant, questions / 10);

        var begun = s_clock.GetTimestamp();
        await AskAsync(slots, tenant, questions);
        Console.WriteLine($"{questions:N0} questions: {s_clock.GetElapsedTime(begun).TotalMilliseconds / questions * 1_000:F2} µs each");
        var reads = new List<double>(Reads);
        for (var read = 0; read < Reads; read++)
        {
            connections.Forget(tenant);
            var readBegun = s_clock.GetTimestamp();
            await AskAsync(slots, tenant, 1);
            reads.Add(s_clock.GetElapsedTime(readBegun).TotalMilliseconds);
        }

        reads.Sort();
        Console.WriteLine($"the first after a change, or after ten minutes: p50 {reads[Reads / 2]:F2} ms, p99 {reads[Reads * 99 / 100]:F2} ms");
    }

    /// <summary>As the worker does before each reply; whoever gets no slot is never asked for models again.</summary>
    private static async Task AskAsync(CompositionSlots slots, TenantId tenant, int questions)
    {
        for (var question = 0; question < questions; question++)
        {
            var conversation = Guid.NewGuid();
            if (!slots.IsTaken(conversation) && await slots.TakeAsync(tenant, conversation, CancellationToken.None) is not null)
                throw new InvalidOperationException("There is a model after all.");
        }
    }
}
