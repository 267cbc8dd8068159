using System.Globalization;

namespace SupportMax.Saas.Mail.Imap;

/// <summary>One answer of the server, with what it sent as counted bytes.</summary>
internal sealed record ImapAnswer(string Line, IReadOnlyList<byte[]> Literals);

/// <summary>Commands with their tags, and the server's answers to them.</summary>
internal sealed class ImapConversation(MailStream stream)
{
    // Beyond a fetched mail's limit there is nothing that we ask for.
    private const int MaxLiteralBytes = 64 * 1024 * 1024;
    private const int MaxAnswers = 100_000;
    private static readonly TimeSpan s_farewell = TimeSpan.FromSeconds(2);

    private readonly HashSet<string> _capabilities = new(StringComparer.OrdinalIgnoreCase);
    private int _tag;
    private bool _isBroken;

    public bool Has(string capability) => _capabilities.Contains(capability);

    public async Task GreetAsync(CancellationToken cancellationToken)
    {
        var greeting = await stream.ReadLineAsync(null, cancellationToken);
        if (!greeting.StartsWith("* OK", StringComparison.OrdinalIgnoreCase) && !greeting.StartsWith("* PREAUTH", StringComparison.OrdinalIgnoreCase))
            throw new MailFailureException(MailStep.Connect, $"This is no IMAP server, or it refuses us: {ImapText.Shorten(greeting)}");
    }

    public async Task LearnCapabilitiesAsync(CancellationToken cancellationToken)
    {
        var answers = await AskAsync(MailStep.Connect, "CAPABILITY", cancellationToken);
        _capabilities.Clear();
        foreach (var answer in answers.Where(answer => answer.Line.StartsWith("* CAPABILITY ", StringComparison.OrdinalIgnoreCase)))
            _capabilities.UnionWith(answer.Line.Split(' ').Skip(2));
    }

    /// <summary>Sends a command, and returns what the server says until it is done.</summary>
    /// <exception cref="MailFailureException">The server says NO or BAD.</exception>
    public async Task<IReadOnlyList<ImapAnswer>> AskAsync(MailStep step, string command, CancellationToken cancellationToken)
    {
        var tag = NextTag();
        return await WatchedAsync(async () =>
        {
            await stream.WriteLineAsync($"{tag} {command}", cancellationToken);
            return await ReadUntilDoneAsync(tag, step, cancellationToken);
        });
    }

    public Task AuthenticateAsync(string mechanism, string answer, CancellationToken cancellationToken) => WatchedAsync(async () =>
    {
        var tag = NextTag();
        await stream.WriteLineAsync($"{tag} AUTHENTICATE {mechanism}", cancellationToken);
        var reply = await ReadAnswerAsync(null, cancellationToken);
        if (reply.Line.StartsWith('+'))
        {
            await stream.WriteLineAsync(answer, cancellationToken);
            reply = await ReadAnswerAsync(null, cancellationToken);
        }

        if (reply.Line.StartsWith('+'))
        {
            // XOAUTH2 tells why in a further question, and says NO once that is answered.
            await stream.WriteLineAsync("", cancellationToken);
            reply = await ReadAnswerAsync(null, cancellationToken);
        }

        while (!IsDone(reply.Line, tag, MailStep.SignIn))
            reply = await ReadAnswerAsync(null, cancellationToken);
        return true;
    });

    /// <summary>Waits by IDLE (RFC 2177).</summary>
    public Task<bool> IdleAsync(TimeSpan atMost, TimeProvider clock, CancellationToken cancellationToken) => WatchedAsync(async () =>
    {
        var tag = NextTag();
        await stream.WriteLineAsync($"{tag} IDLE", cancellationToken);
        var news = false;
        var reply = await ReadAnswerAsync(null, cancellationToken);
        while (!reply.Line.StartsWith('+'))
        {
            _ = IsDone(reply.Line, tag, MailStep.Fetch);
            reply = await ReadAnswerAsync(null, cancellationToken);
        }

        // A read that is given up half-way loses what it has read: end the waiting by a word to the server, never by cancelling the read.
        using var patience = new CancellationTokenSource(atMost, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        var reading = ReadAnswerAsync(atMost + TimeSpan.FromMinutes(1), CancellationToken.None);
        while (!news)
        {
            if (await Task.WhenAny(reading, Task.Delay(Timeout.Infinite, either.Token)) != reading)
                break;
            var line = (await reading).Line;
            news = ImapText.NumberBefore(line, " EXISTS") is not null;
            reading = ReadAnswerAsync(atMost + TimeSpan.FromMinutes(1), CancellationToken.None);
        }

        await stream.WriteLineAsync("DONE", CancellationToken.None);
        while (true)
        {
            var line = (await reading.WaitAsync(s_farewell, clock, CancellationToken.None)).Line;
            news |= ImapText.NumberBefore(line, " EXISTS") is not null;
            if (IsDone(line, tag, MailStep.Fetch))
                break;
            reading = ReadAnswerAsync(null, CancellationToken.None);
        }

        cancellationToken.ThrowIfCancellationRequested();
        return news;
    });

    /// <summary>For servers without IDLE: asks once after the pause.</summary>
    public async Task<bool> PollAsync(TimeSpan pause, TimeProvider clock, CancellationToken cancellationToken)
    {
        await Task.Delay(pause, clock, cancellationToken);
        var answers = await AskAsync(MailStep.Fetch, "NOOP", cancellationToken);
        return answers.Any(answer => ImapText.NumberBefore(answer.Line, " EXISTS") is not null);
    }

    public async Task LogOutAsync()
    {
        if (_isBroken)
            return;
        using var farewell = new CancellationTokenSource(s_farewell);
        try
        {
            await AskAsync(MailStep.Connect, "LOGOUT", farewell.Token);
        }
        catch (Exception exception) when (exception is MailFailureException or OperationCanceledException)
        {
            // It hung up first.
        }
    }

    private async Task<IReadOnlyList<ImapAnswer>> ReadUntilDoneAsync(string tag, MailStep step, CancellationToken cancellationToken)
    {
        var answers = new List<ImapAnswer>();
        while (answers.Count < MaxAnswers)
        {
            var answer = await ReadAnswerAsync(null, cancellationToken);
            if (IsDone(answer.Line, tag, step))
                return answers;
            answers.Add(answer);
        }

        throw new MailFailureException(step, "The server does not come to an end.");
    }

    private static bool IsDone(string line, string tag, MailStep step)
    {
        if (!line.StartsWith(tag + " ", StringComparison.Ordinal))
            return line.StartsWith("* BYE", StringComparison.OrdinalIgnoreCase) && step != MailStep.Connect ? throw Refused(step, line[2..]) : false;
        var result = line[(tag.Length + 1)..];
        return result.StartsWith("OK", StringComparison.OrdinalIgnoreCase) ? true : throw Refused(step, result);
    }

    private static MailFailureException Refused(MailStep step, string words) => new(step, $"The server says: {ImapText.Shorten(words)}");

    /// <summary>A line may announce counted bytes at its end, and goes on after them.</summary>
    private async Task<ImapAnswer> ReadAnswerAsync(TimeSpan? patience, CancellationToken cancellationToken)
    {
        var line = await stream.ReadLineAsync(patience, cancellationToken);
        var literals = new List<byte[]>();
        while (ImapText.LiteralLength(line) is { } length)
        {
            if (length > MaxLiteralBytes || literals.Count > 100)
                throw new MailFailureException(MailStep.Fetch, "The server sent more than was asked for.");
            literals.Add(await stream.ReadBytesAsync((int)length, cancellationToken));
            line = line[..line.LastIndexOf('{')] + await stream.ReadLineAsync(null, cancellationToken);
        }

        return new ImapAnswer(line, literals);
    }

    private async Task<T> WatchedAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (MailFailureException failure) when (failure.Step is not (MailStep.Connect or MailStep.Encrypt))
        {
            throw;
        }
        catch
        {
            // Half an answer may still be on its way: nothing more can be said on this connection.
            _isBroken = true;
            throw;
        }
    }

    private string NextTag() => "S" + (++_tag).ToString(CultureInfo.InvariantCulture);
}
