using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using SupportMax.Saas.TestBase;

namespace SupportMax.Saas.LoadTest;

/// <summary>Asks the bot of the sample tenant over <c>POST /api/answering/ask</c> as one caller and as sixteen, and reports how long answers take.</summary>
internal sealed class AskSpeed(int questions)
{
    private const int WarmUpRounds = 3;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var database = await SeededDatabase.CreateAsync(cancellationToken);
        using var host = new HostProcess(BuiltProgram.Host, new Dictionary<string, string>
        {
            ["ConnectionStrings__Serving"] = database.ServingConnectionString,
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Logging__LogLevel__Default"] = "Warning",
        });
        await host.StartAsync(cancellationToken);
        using var http = await AdminLine.OpenAsync(host.Address, "northwind", cancellationToken);
        var texts = await ReadQuestionsAsync(cancellationToken);

        // What is measured is a host that has run for a while, not its compiler.
        for (var round = 0; round < WarmUpRounds; round++)
            await AskAsync(http, texts, questions, callers: 16, cancellationToken);
        await ProcessCost.WaitUntilRestingAsync(host.ProcessId, cancellationToken);
        foreach (var (callers, asked) in ((int, int)[])[(1, questions), (16, 3 * questions)])
            await ReportAsync(host.ProcessId, http, texts, asked, callers, cancellationToken);
        Console.WriteLine($"resident memory {ProcessCost.Read(host.ProcessId).ResidentBytes / 1048576.0:F0} MiB");
    }

    private static async Task ReportAsync(int host, HttpClient http, IReadOnlyList<string> texts, int asked, int callers, CancellationToken cancellationToken)
    {
        var before = ProcessCost.Read(host).Cpu;
        var begun = Stopwatch.GetTimestamp();
        var times = await AskAsync(http, texts, asked, callers, cancellationToken);
        var elapsed = Stopwatch.GetElapsedTime(begun);
        var cost = (ProcessCost.Read(host).Cpu - before).TotalMilliseconds / asked;
        Array.Sort(times);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"ask, {callers} callers, {asked} questions: p50 {times[asked / 2]:F1} ms, p99 {times[asked * 99 / 100]:F1} ms, {asked / elapsed.TotalSeconds:F0} a second, {cost:F1} ms of the host's processor time each"));
    }

    private static async Task<double[]> AskAsync(HttpClient http, IReadOnlyList<string> texts, int asked, int callers, CancellationToken cancellationToken)
    {
        var times = new double[asked];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = callers, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(Enumerable.Range(0, asked), parallel, async (number, token) =>
        {
            var started = Stopwatch.GetTimestamp();
            using var answer = await http.PostAsJsonAsync("/api/answering/ask", new { text = texts[number % texts.Count] }, token);
            answer.EnsureSuccessStatusCode();
            await answer.Content.ReadAsByteArrayAsync(token);
            times[number] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        });
        return times;
    }

    private static async Task<IReadOnlyList<string>> ReadQuestionsAsync(CancellationToken cancellationToken)
    {
        var lines = await File.ReadAllLinesAsync(RepositoryFolder.Combine("etc", "evaluation", "northwind-heldout.csv"), cancellationToken);
        return [.. lines.Skip(1).Select(line => line[..line.LastIndexOf(',')].Trim('"'))];
    }
}
