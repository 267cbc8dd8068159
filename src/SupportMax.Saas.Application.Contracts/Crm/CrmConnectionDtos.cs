namespace SupportMax.Saas.Crm;

/// <summary>A tenant's CRM connection; never the secret.</summary>
public sealed record CrmConnectionDto
{
    /// <summary>Whether there is one at all; without it the rest is what a new one begins with.</summary>
    public required bool IsConnected { get; init; }

    /// <summary>Which system.</summary>
    public required CrmSystem System { get; init; }

    /// <summary>Where to sign in, or the API's address.</summary>
    public required string Address { get; init; }

    /// <summary>How to sign in.</summary>
    public required CrmSignIn SignIn { get; init; }

    /// <summary>The connected app's id.</summary>
    public required string ClientId { get; init; }

    /// <summary>As whom, for the JWT bearer flow.</summary>
    public required string UserName { get; init; }

    /// <summary>Whether a secret is stored.</summary>
    public required bool HasSecret { get; init; }

    /// <summary>How often changes are read, in seconds.</summary>
    public required int PollSeconds { get; init; }

    /// <summary>Whether changes are exchanged.</summary>
    public required bool IsEnabled { get; init; }

    /// <summary>How it is doing.</summary>
    public required CrmConnectionState State { get; init; }

    /// <summary>Why it does not work, as the CRM's or the product's code.</summary>
    public string? Reason { get; init; }

    /// <summary>When it last worked.</summary>
    public DateTimeOffset? WorkedAt { get; init; }

    /// <summary>When the CRM is spoken to again.</summary>
    public DateTimeOffset? BlockedUntil { get; init; }

    /// <summary>Calls of the day, as last told.</summary>
    public int? UsedCalls { get; init; }

    /// <summary>Calls that a day has.</summary>
    public int? DailyCalls { get; init; }

    /// <summary>What waits in the ledger, and what failed.</summary>
    public required CrmLedgerCounts Ledger { get; init; }

    /// <summary>To be posted back with a change.</summary>
    public required string ConcurrencyStamp { get; init; }
}

/// <summary>What the ledger holds that is not done.</summary>
/// <param name="Waiting">Changes that the CRM does not know yet.</param>
/// <param name="OldestWaitingAt">Since when the oldest of them waits.</param>
/// <param name="Failed">Changes that the CRM does not take.</param>
public sealed record CrmLedgerCounts(int Waiting, DateTimeOffset? OldestWaitingAt, int Failed);

/// <summary>A connection as an administrator writes it.</summary>
/// <param name="System">Which system.</param>
/// <param name="Address">Where to sign in, or the API's address; empty for the system's usual one.</param>
/// <param name="SignIn">How to sign in.</param>
/// <param name="ClientId">The connected app's id.</param>
/// <param name="UserName">As whom, for the JWT bearer flow.</param>
/// <param name="Secret">The secret; empty to keep the stored one, as long as system, address, client and user stay.</param>
/// <param name="PollSeconds">How often changes are read, 1–3,600 s.</param>
/// <param name="IsEnabled">Whether changes are exchanged.</param>
/// <param name="ConcurrencyStamp">As it was read; null not to check.</param>
public sealed record CrmConnectionInput(
    CrmSystem System, string? Address, CrmSignIn SignIn, string? ClientId, string? UserName, string? Secret, int PollSeconds, bool IsEnabled, string? ConcurrencyStamp);

/// <summary>What to try.</summary>
/// <param name="Connection">A connection as it would be stored; null for the stored one.</param>
public sealed record CrmTestInput(CrmConnectionInput? Connection);

/// <summary>What came of trying a connection.</summary>
/// <param name="IsOk">Whether it works as it stands.</param>
/// <param name="Code">The CRM's code for what is wrong; null when nothing is.</param>
/// <param name="Message">The same in words.</param>
/// <param name="Account">Which organisation or account was reached.</param>
/// <param name="User">As whom.</param>
/// <param name="MissingFields">Fields that have to be added in the CRM.</param>
/// <param name="UsedCalls">Calls of the day.</param>
/// <param name="DailyCalls">Calls that a day has.</param>
public sealed record CrmTestResult(
    bool IsOk, string? Code, string? Message, string? Account, string? User, IReadOnlyList<string> MissingFields, int? UsedCalls, int? DailyCalls);
