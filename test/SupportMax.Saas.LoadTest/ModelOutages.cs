using System.Globalization;
using System.Net.Http.Json;
using SupportMax.Saas.ChatModelSimulator;
using SupportMax.Saas.TestBase;

namespace SupportMax.Saas.LoadTest;

/// <summary>
/// A tenant's chat model stalls, fails and comes back while its customers and those of a tenant without a model go on asking: everybody gets an answer
/// within the time limit, and the others do not notice.
/// </summary>
internal sealed class ModelOutages(int rate, int seconds)
{
    private const int TimeLimitSeconds = 4;
    private const int Chats = 600;
    private const int OthersRate = 10;

    /// <summary>What sending the plain answer takes after the limit, on a busy machine.</summary>
    private const double ToleranceMilliseconds = 500;

    /// <summary>For so long a server that fails is not asked.</summary>
    private const int BreakSeconds = 20;

    private static readonly string[] s_questions = ["How do I reset my password?", "can i pay by paypal", "where do i find my invoices", "how do i export a dashboard as pdf"];
    private static readonly string[] s_othersQuestions = ["where is my order", "how do i return something", "which sizes are there"];

    private readonly List<string> _problems = [];

    /// <returns>What went wrong; empty when nothing did.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellationToken)
    {
        await using var model = await ChatModelSimulation.StartAsync();
        await using var database = await SeededDatabase.CreateAsync(cancellationToken);
        using var host = await LoadedHost.StartAsync(database, new Dictionary<string, string>(StringComparer.Ordinal), cancellationToken);
        await ConnectAsync(host.Address, model.Endpoint, cancellationToken);
        await ProcessCost.WaitUntilRestingAsync(host.ProcessId, cancellationToken);
        using var reading = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var customers = await Crowd.ComeAsync(host.Address, "northwind-demo", Chats, s_questions, reading.Token);
        using var others = await Crowd.ComeAsync(host.Address, "harbor-demo", Chats / 4, s_othersQuestions, reading.Token);

        await RunAsync("warming up", host, model, customers, others, cancellationToken);
        _problems.Clear();
        var healthy = await RunAsync("the model replies", host, model, customers, others, cancellationToken);
        model.Faults.SetRate(CompletionFaults.Stall, 1);
        var stalled = await RunAsync("it begins and never goes on", host, model, customers, others, cancellationToken);
        model.Faults.Clear();
        model.Faults.SetRate(CompletionFaults.ServerError, 1);
        var failing = await RunAsync("it answers with errors", host, model, customers, others, cancellationToken);
        model.Faults.Clear();
        await Task.Delay(TimeSpan.FromSeconds(BreakSeconds), cancellationToken);
        var back = await RunAsync("it replies again", host, model, customers, others, cancellationToken);

        if (back.Completed == 0)
            _problems.Add("The model was not asked again after it had come back.");
        foreach (var phase in new[] { stalled, failing }.Where(phase => phase.OthersP99 > Math.Max(50, 2 * healthy.OthersP99)))
            _problems.Add($"{phase.Name}: the others' p99 is {phase.OthersP99:F0} ms instead of {healthy.OthersP99:F0} ms.");
        await reading.CancelAsync();
        return _problems;
    }

    private async Task<Phase> RunAsync(string name, HostProcess host, ChatModelSimulation model, Crowd customers, Crowd others, CancellationToken cancellationToken)
    {
        var completed = model.Log.Calls;
        var cpu = ProcessCost.Read(host.ProcessId).Cpu;
        var injected = model.Faults.Injected.Values.Sum();
        await Task.WhenAll(customers.AskAsync(rate, seconds, cancellationToken), others.AskAsync(OthersRate, seconds, cancellationToken));
        var own = await customers.TakeTimesAsync(cancellationToken);
        var theirs = await others.TakeTimesAsync(cancellationToken);
        var spent = (ProcessCost.Read(host.ProcessId).Cpu - cpu).TotalMilliseconds / (own.Asked + theirs.Asked);
        var phase = new Phase(name, model.Log.Calls - completed, theirs.P99);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: answered {own.Answered} of {own.Asked}, p50 {own.P50:F0} ms, p99 {own.P99:F0} ms, slowest {own.Slowest:F0} ms; the model completed {phase.Completed} calls and failed {model.Faults.Injected.Values.Sum() - injected}; the others: {theirs.Answered} of {theirs.Asked}, p50 {theirs.P50:F0} ms, p99 {theirs.P99:F0} ms; {spent:F1} ms of processor time in the host a question"));
        foreach (var conversation in customers.Waiting.Concat(others.Waiting))
            _problems.Add($"{name}: no answer in conversation {conversation}.");
        if (customers.Closed + others.Closed > 0)
            _problems.Add($"{name}: {customers.Closed + others.Closed} lines were closed.");
        if (own.Slowest > (TimeLimitSeconds * 1_000) + ToleranceMilliseconds)
            _problems.Add($"{name}: somebody waited {own.Slowest:F0} ms, and the limit is {TimeLimitSeconds} s.");
        return phase;
    }

    private static async Task ConnectAsync(Uri host, Uri model, CancellationToken cancellationToken)
    {
        using var admin = await AdminLine.OpenAsync(host, "northwind", cancellationToken);
        using var connected = await admin.PutAsJsonAsync(
            "/api/chat-models/settings",
            new
            {
                isEnabled = true,
                provider = "Compatible",
                endpoint = model.ToString(),
                key = ChatModelSimulation.Key,
                smallModel = new { name = "small", inputPrice = 0, outputPrice = 0 },
                largeModel = new { name = "large", inputPrice = 0, outputPrice = 0 },
                tone = "",
                timeLimitSeconds = TimeLimitSeconds,
                ticketCost = 0,
            },
            cancellationToken);
        connected.EnsureSuccessStatusCode();
    }

    private sealed record Phase(string Name, int Completed, double OthersP99);
}
