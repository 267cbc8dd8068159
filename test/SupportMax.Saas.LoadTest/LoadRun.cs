using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using SupportMax.Saas.TestBase;

namespace SupportMax.Saas.LoadTest;

/// <summary>Opens many chats with a host in a process of its own, asks at a steady rate, and reports how long answers take and what they cost.</summary>
internal sealed class LoadRun(LoadOptions options)
{
    private const string Widget = "northwind-demo";
    private const int ConnectingAtOnce = 64;
    private const int WarmUpSeconds = 15;
    private static readonly TimeSpan s_lastAnswers = TimeSpan.FromSeconds(15);

    private static readonly string[] s_questions =
    [
        "How do I reset my password?", "can i pay by paypal", "where do i find my invoices", "my automation stopped running",
        "is there a linux app", "how do i export a dashboard as pdf", "how many guests are included in the team plan",
    ];

    private readonly ConcurrentBag<double> _times = [];
    private int _asked;
    private int _errors;
    private int _refused;

    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        await using var database = await SeededDatabase.CreateAsync(cancellationToken);
        var settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["Conversations__HandOverAfter"] = "00:02:00" };
        using var host = await LoadedHost.StartAsync(database, settings, cancellationToken);
        await WarmUpAsync(host, cancellationToken);
        await ProcessCost.WaitUntilRestingAsync(host.ProcessId, cancellationToken);
        var before = ProcessCost.Read(host.ProcessId);
        var chats = await ConnectAsync(host.Address, options.Chats + options.Silent, cancellationToken);
        using var reading = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var readers = chats.Take(options.Chats).Select(chat => ReadAsync(chat, reading.Token)).ToList();
        await AskAsync(chats, WarmUpSeconds, cancellationToken);
        await WaitForAnswersAsync(cancellationToken);
        Forget();
        var connected = ProcessCost.Read(host.ProcessId);
        var databaseBefore = await ProcessCost.ReadDatabaseAsync(database.OwnerConnectionString, cancellationToken);
        var begun = Stopwatch.GetTimestamp();
        await AskAsync(chats, options.Seconds, cancellationToken);
        var elapsed = Stopwatch.GetElapsedTime(begun);
        var cost = ProcessCost.Read(host.ProcessId);
        var databaseCost = await ProcessCost.ReadDatabaseAsync(database.OwnerConnectionString, cancellationToken) - databaseBefore;
        await WaitForAnswersAsync(cancellationToken);
        Report(chats.Count, before, connected, cost, elapsed);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"a question: {(cost.Cpu - connected.Cpu).TotalMilliseconds / Math.Max(1, _asked):F1} ms of processor time in the host, {databaseCost?.TotalMilliseconds / Math.Max(1, _asked):F1} ms in PostgreSQL"));
        await reading.CancelAsync();
        foreach (var chat in chats)
            chat.Dispose();
        await Task.WhenAll(readers);
        return _errors == 0 && _times.Count + _refused >= _asked;
    }

    private static async Task WarmUpAsync(HostProcess host, CancellationToken cancellationToken)
    {
        var answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var http = new HttpClient { BaseAddress = host.Address };
        using var chat = new LoadChat(host.Address, await LoadChat.OpenSessionAsync(http, Widget, cancellationToken), 0) { Answered = _ => answered.TrySetResult() };
        await chat.ConnectAsync(cancellationToken);
        _ = chat.ReadAsync(cancellationToken).ContinueWith(_ => { }, TaskScheduler.Default);
        await chat.AskAsync(s_questions[0], cancellationToken);
        await answered.Task.WaitAsync(TimeSpan.FromMinutes(2), cancellationToken);
    }

    private async Task<List<LoadChat>> ConnectAsync(Uri host, int count, CancellationToken cancellationToken)
    {
        var chats = new ConcurrentBag<LoadChat>();
        using var http = new HttpClient { BaseAddress = host };
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = ConnectingAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(Enumerable.Range(0, count), parallel, async (number, token) =>
        {
            try
            {
                var chat = new LoadChat(host, await LoadChat.OpenSessionAsync(http, Widget, token), number)
                {
                    Answered = _times.Add,
                    Refused = Refuse,
                };
                await chat.ConnectAsync(token);
                chats.Add(chat);
            }
            catch (Exception exception) when (exception is HttpRequestException or System.Net.WebSockets.WebSocketException)
            {
                if (Interlocked.Increment(ref _errors) == 1)
                    Console.WriteLine($"first chat that could not be opened: {exception.Message}");
            }
        });
        return [.. chats];
    }

    private void Refuse(string why)
    {
        if (Interlocked.Increment(ref _refused) == 1)
            Console.WriteLine($"first refusal: {why}");
    }

    /// <summary>What came while the code was compiled for speed says nothing about it.</summary>
    private void Forget()
    {
        _times.Clear();
        (_asked, _refused, _errors) = (0, 0, 0);
    }

    private Task AskAsync(List<LoadChat> chats, int seconds, CancellationToken cancellationToken) =>
        SteadyRate.RunAsync(options.Rate, seconds, number => AskNext(chats, number, cancellationToken), cancellationToken);

    private void AskNext(List<LoadChat> chats, int number, CancellationToken cancellationToken)
    {
        var chat = chats[number % chats.Count];
        if (number % chats.Count < options.Chats && chat.IsWaiting)
            return;
        if (number % chats.Count < options.Chats)
            Interlocked.Increment(ref _asked);
        _ = SendAsync(chat, s_questions[number % s_questions.Length], cancellationToken);
    }

    private async Task SendAsync(LoadChat chat, string question, CancellationToken cancellationToken)
    {
        try
        {
            await chat.AskAsync(question, cancellationToken);
        }
        catch (Exception exception) when (exception is System.Net.WebSockets.WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
            Interlocked.Increment(ref _errors);
        }
    }

    private async Task ReadAsync(LoadChat chat, CancellationToken cancellationToken)
    {
        try
        {
            await chat.ReadAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is System.Net.WebSockets.WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
            if (!cancellationToken.IsCancellationRequested)
                Interlocked.Increment(ref _errors);
        }
    }

    private async Task WaitForAnswersAsync(CancellationToken cancellationToken)
    {
        var begun = Stopwatch.GetTimestamp();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (_times.Count + _refused < _asked && Stopwatch.GetElapsedTime(begun) < s_lastAnswers && await timer.WaitForNextTickAsync(cancellationToken))
        {
            // The last answers are on their way.
        }
    }

    private void Report(int connections, ProcessCost before, ProcessCost connected, ProcessCost after, TimeSpan elapsed)
    {
        var times = _times.Order().ToList();
        double At(double part) => times.Count == 0 ? double.NaN : times[(int)Math.Min(times.Count - 1, times.Count * part)];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"""
             connected {connections} ({options.Silent} never read), asked {_asked} at {options.Rate}/s for {elapsed.TotalSeconds:F0} s, answered {times.Count}, refused {_refused}, errors {_errors}
             send to answer: p50 {At(0.5):F0} ms, p95 {At(0.95):F0} ms, p99 {At(0.99):F0} ms, slowest {(times.Count == 0 ? double.NaN : times[^1]):F0} ms
             server: {(after.Cpu - connected.Cpu) / elapsed * 100:F0} % of a core while asked, {(connected.ResidentBytes - before.ResidentBytes) / 1024.0 / Math.Max(1, connections):F0} KB a connection, {after.ResidentBytes / 1048576.0:F0} MB in all
             """));
    }
}
