using System.Collections.Concurrent;
using System.Net.WebSockets;

namespace SupportMax.Saas.LoadTest;

/// <summary>Customers of one tenant who ask in turn, each the next time only after an answer.</summary>
internal sealed class Crowd : IDisposable
{
    private static readonly TimeSpan s_lastAnswers = TimeSpan.FromSeconds(15);
    private readonly List<LoadChat> _chats = [];
    private readonly ConcurrentQueue<double> _times = new();
    private readonly IReadOnlyList<string> _questions;
    private int _asked;
    private int _closed;

    private Crowd(IReadOnlyList<string> questions) => _questions = questions;

    /// <summary>Opens the chats, one after the other.</summary>
    public static async Task<Crowd> ComeAsync(Uri host, string widgetKey, int count, IReadOnlyList<string> questions, CancellationToken cancellationToken)
    {
        var crowd = new Crowd(questions);
        using var http = new HttpClient { BaseAddress = host };
        for (var number = 0; number < count; number++)
        {
            var chat = new LoadChat(host, await LoadChat.OpenSessionAsync(http, widgetKey, cancellationToken), number) { Answered = crowd._times.Enqueue };
            await chat.ConnectAsync(cancellationToken);
            crowd._chats.Add(chat);
            _ = crowd.ReadAsync(chat, cancellationToken);
        }

        return crowd;
    }

    /// <summary>How many lines the server has closed.</summary>
    public int Closed => _closed;

    /// <summary>The conversations in which an answer is still to come.</summary>
    public IEnumerable<string> Waiting => _chats.Where(chat => chat.IsWaiting).Select(chat => chat.ConversationId).OfType<string>();

    /// <summary>Asks at a steady rate; whoever still waits is passed over.</summary>
    public Task AskAsync(int rate, int seconds, CancellationToken cancellationToken) => SteadyRate.RunAsync(
        rate,
        seconds,
        number =>
        {
            var chat = _chats[number % _chats.Count];
            if (chat.IsWaiting)
                return;
            _asked++;
            _ = chat.AskAsync(_questions[number / _chats.Count % _questions.Count], cancellationToken);
        },
        cancellationToken);

    /// <summary>How long the answers since the last time took, once the last of them have come or will not come any more.</summary>
    public async Task<Times> TakeTimesAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        for (var left = s_lastAnswers / timer.Period; _times.Count < _asked && left > 0; left--)
            await timer.WaitForNextTickAsync(cancellationToken);
        var times = new Times(_asked, [.. _times.Order()]);
        _times.Clear();
        _asked = 0;
        return times;
    }

    /// <inheritdoc />
    public void Dispose() => _chats.ForEach(chat => chat.Dispose());

    private async Task ReadAsync(LoadChat chat, CancellationToken cancellationToken)
    {
        try
        {
            await chat.ReadAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
            // Counted below.
        }

        if (!cancellationToken.IsCancellationRequested)
            Interlocked.Increment(ref _closed);
    }

    /// <summary>How long answers took, in milliseconds, the quickest first.</summary>
    public sealed record Times(int Asked, IReadOnlyList<double> Milliseconds)
    {
        public int Answered => Milliseconds.Count;

        public double P50 => At(0.5);

        public double P99 => At(0.99);

        public double Slowest => Answered == 0 ? double.NaN : Milliseconds[^1];

        private double At(double part) => Answered == 0 ? double.NaN : Milliseconds[(int)Math.Min(Answered - 1, Answered * part)];
    }
}
