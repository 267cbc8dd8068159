using System.Globalization;

namespace SupportMax.Saas.Mail.Imap;

/// <summary>A folder as it was when it was opened.</summary>
/// <param name="UidValidity">As long as it stays the same, a UID names the same mail.</param>
/// <param name="UidNext">No mail that is there has this UID or a higher one.</param>
/// <param name="Count">How many mails there are.</param>
public sealed record ImapFolder(uint UidValidity, uint UidNext, uint Count);


/// <summary>
/// Reads a mailbox (IMAP4rev1, RFC 3501; IDLE, RFC 2177). It opens the folder read-only: nothing in the mailbox changes, so a person can
/// read the same mailbox.
/// </summary>
public sealed class ImapConnection : IAsyncDisposable
{
    private const int MaxDated = 1000;

    private readonly MailStream _stream;
    private readonly ImapConversation _talk;

    private ImapConnection(MailStream stream, ImapConversation talk)
    {
        _stream = stream;
        _talk = talk;
    }

    /// <summary>Whether the server tells of new mail by itself.</summary>
    public bool CanIdle => _talk.Has("IDLE");

    /// <summary>Connects and, where the endpoint says so, encrypts.</summary>
    /// <exception cref="MailFailureException">It did not come to that.</exception>
    public static async Task<ImapConnection> ConnectAsync(MailEndpoint endpoint, MailNetworkRules rules, CancellationToken cancellationToken)
    {
        var stream = await MailStream.ConnectAsync(endpoint, rules, cancellationToken);
        var talk = new ImapConversation(stream);
        try
        {
            await talk.GreetAsync(cancellationToken);
            if (endpoint.Security == MailSecurity.StartTls)
            {
                await talk.AskAsync(MailStep.Encrypt, "STARTTLS", cancellationToken);
                await stream.EncryptAsync(cancellationToken);
            }

            await talk.LearnCapabilitiesAsync(cancellationToken);
            return new ImapConnection(stream, talk);
        }
        catch
        {
            await stream.DisposeAsync();
            throw;
        }
    }

    /// <summary>Signs in.</summary>
    /// <exception cref="MailFailureException">The server does not take these credentials.</exception>
    public async Task SignInAsync(MailCredentials credentials, CancellationToken cancellationToken)
    {
        if (credentials.IsOAuth)
            await _talk.AuthenticateAsync("XOAUTH2", SaslAnswers.XOAuth2(credentials), cancellationToken);
        else if (_talk.Has("AUTH=PLAIN"))
            await _talk.AuthenticateAsync("PLAIN", SaslAnswers.Plain(credentials), cancellationToken);
        else
            await _talk.AskAsync(MailStep.SignIn, $"LOGIN {ImapText.Quote(credentials.UserName)} {ImapText.Quote(credentials.Secret)}", cancellationToken);
        await _talk.LearnCapabilitiesAsync(cancellationToken);
    }

    /// <summary>Opens a folder for reading.</summary>
    /// <exception cref="MailFailureException">There is no such folder.</exception>
    public async Task<ImapFolder> OpenAsync(string folder, CancellationToken cancellationToken)
    {
        var answers = await _talk.AskAsync(MailStep.OpenFolder, $"EXAMINE {ImapText.Quote(ImapText.EncodeFolder(folder))}", cancellationToken);
        uint validity = 0, next = 0, count = 0;
        foreach (var answer in answers)
        {
            validity = ImapText.NumberAfter(answer.Line, "[UIDVALIDITY ") ?? validity;
            next = ImapText.NumberAfter(answer.Line, "[UIDNEXT ") ?? next;
            count = ImapText.NumberBefore(answer.Line, " EXISTS") ?? count;
        }

        return validity == 0 ? throw new MailFailureException(MailStep.OpenFolder, "The server does not number mails lastingly (no UIDVALIDITY).") : new ImapFolder(validity, next, count);
    }

    /// <summary>The UIDs above one, in order.</summary>
    public async Task<IReadOnlyList<uint>> ListAboveAsync(uint uid, CancellationToken cancellationToken)
    {
        var from = uid + 1;
        // "n:*" always names the last mail too, even when its UID is lower.
        return [.. (await SearchAsync($"UID {from}:*", cancellationToken)).Where(found => found >= from)];
    }

    /// <summary>The UIDs of what came in since then by the server's clock, at most the last 1,000 of them.</summary>
    public async Task<IReadOnlyList<uint>> ListSinceAsync(DateTimeOffset moment, CancellationToken cancellationToken)
    {
        // Servers compare days of their own time zone; the day before is near enough for the first sieve.
        var day = moment.UtcDateTime.AddDays(-1).ToString("d-MMM-yyyy", CultureInfo.InvariantCulture);
        var uids = (await SearchAsync($"SINCE {day}", cancellationToken)).TakeLast(MaxDated).ToList();
        if (uids.Count == 0)
            return [];
        var answers = await _talk.AskAsync(MailStep.Fetch, $"UID FETCH {string.Join(',', uids)} (UID INTERNALDATE)", cancellationToken);
        // Servers know whole seconds.
        return [.. answers.Where(answer => ImapText.DateIn(answer.Line) is { } date && date >= moment.AddSeconds(-1))
            .Select(answer => ImapText.NumberAfter(answer.Line, "UID ") ?? 0).Where(uid => uid > 0).Order()];
    }

    /// <summary>A mail from its first byte to at most so many; null when it is gone.</summary>
    public async Task<byte[]?> FetchAsync(uint uid, int maxBytes, CancellationToken cancellationToken)
    {
        var answers = await _talk.AskAsync(MailStep.Fetch, $"UID FETCH {uid} (UID BODY.PEEK[]<0.{maxBytes}>)", cancellationToken);
        return answers.FirstOrDefault(answer => answer.Literals.Count > 0 && answer.Line.Contains("FETCH", StringComparison.OrdinalIgnoreCase))?.Literals[0];
    }

    /// <summary>
    /// Waits until the folder changes, at most so long. Servers end a silent connection after half an hour: ask for less.
    /// </summary>
    /// <returns>Whether something came.</returns>
    public Task<bool> WaitForMailAsync(TimeSpan atMost, TimeProvider clock, CancellationToken cancellationToken) =>
        CanIdle ? _talk.IdleAsync(atMost, clock, cancellationToken) : _talk.PollAsync(atMost, clock, cancellationToken);

    /// <summary>Says good-bye, if the server still listens, and closes.</summary>
    public async ValueTask DisposeAsync()
    {
        await _talk.LogOutAsync();
        await _stream.DisposeAsync();
    }

    private async Task<IReadOnlyList<uint>> SearchAsync(string criteria, CancellationToken cancellationToken)
    {
        var answers = await _talk.AskAsync(MailStep.Fetch, $"UID SEARCH {criteria}", cancellationToken);
        return [.. answers.Where(answer => answer.Line.StartsWith("* SEARCH", StringComparison.OrdinalIgnoreCase))
            .SelectMany(answer => answer.Line["* SEARCH".Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(word => uint.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var uid) ? uid : 0).Where(uid => uid > 0).Order()];
    }
}
