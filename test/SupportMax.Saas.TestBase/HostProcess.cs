using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace SupportMax.Saas.TestBase;

/// <summary>The real host in a process of its own, which can be killed as by <c>kill -9</c> and started again.</summary>
public sealed class HostProcess(string assembly, IReadOnlyDictionary<string, string> environment) : IDisposable
{
    private const int KeptLines = 50;
    private static readonly TimeSpan s_startLimit = TimeSpan.FromSeconds(60);
    private readonly HttpClient _http = new();
    private readonly ConcurrentQueue<string> _output = new();
    private Process? _process;

    /// <summary>Where it listens, on loopback.</summary>
    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    /// <summary>The last lines that it logged.</summary>
    public string Output => string.Join('\n', _output);

    /// <summary>The process, while it runs.</summary>
    public int ProcessId => _process?.Id ?? throw new InvalidOperationException("The host does not run.");

    /// <summary>Starts it and waits until it is ready.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet", [assembly, "--urls", Address.ToString()])
        {
            WorkingDirectory = Path.GetDirectoryName(assembly)!,
            RedirectStandardOutput = true,
            UseShellExecute = false,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(s_startLimit);
        while (!await IsReadyAsync(limit.Token))
            await Task.Delay(50, limit.Token);
    }

    /// <summary>Kills it without a chance to finish anything.</summary>
    public void Kill()
    {
        if (_process is null)
            return;
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _process = null;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Kill();
        _http.Dispose();
    }

    private async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        if (_process!.HasExited)
            throw new InvalidOperationException("The host ended while it started:\n" + Output);
        try
        {
            using var response = await _http.GetAsync(new Uri(Address, "/health/ready"), cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        _output.Enqueue(line.Data ?? "");
        if (_output.Count > KeptLines)
            _output.TryDequeue(out _);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
