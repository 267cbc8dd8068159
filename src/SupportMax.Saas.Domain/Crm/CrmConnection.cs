using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Crm;

/// <summary>A tenant's connection to its CRM: the settings, how it is doing, and whose turn it is to use it.</summary>
public sealed class CrmConnection : ITenantOwned
{
    private CrmConnection()
    {
    }

    /// <summary>A connection that is not used until it is enabled.</summary>
    public CrmConnection(CrmSettings settings, string protectedSecret, DateTimeOffset now)
    {
        Mapping = CrmMapping.DefaultOf(settings.System);
        Change(settings, protectedSecret, now);
    }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>The settings.</summary>
    public CrmSettings Settings { get; private set; } = null!;

    /// <summary>The secret, encrypted.</summary>
    public string ProtectedSecret { get; private set; } = "";

    /// <summary>How tickets become cases.</summary>
    public CrmMapping Mapping { get; private set; } = null!;

    /// <summary>Whether changes are exchanged.</summary>
    public bool IsEnabled { get; private set; }

    /// <summary>How it is doing.</summary>
    public CrmConnectionState State { get; private set; }

    /// <summary>The CRM's or the product's code for why it does not work.</summary>
    public string? Reason { get; private set; }

    /// <summary>How often in a row it has not worked.</summary>
    public int Failures { get; private set; }

    /// <summary>When it last worked.</summary>
    public DateTimeOffset? WorkedAt { get; private set; }

    /// <summary>Where the last reading of changes ended, in the source's own words.</summary>
    public string? Position { get; private set; }

    /// <summary>When changes are read next.</summary>
    public DateTimeOffset PollAt { get; private set; }

    /// <summary>Until when the CRM is left alone; null when it is not.</summary>
    public DateTimeOffset? BlockedUntil { get; private set; }

    /// <summary>Which host uses it; new each time.</summary>
    public Guid? LeaseId { get; private set; }

    /// <summary>Until when that host has it.</summary>
    public DateTimeOffset? LeasedUntil { get; private set; }

    /// <summary>Calls of the day, as last told.</summary>
    public int? UsedCalls { get; private set; }

    /// <summary>Calls that a day has, as last told.</summary>
    public int? DailyCalls { get; private set; }

    /// <summary>Changes with every change of the settings; a stale one is refused.</summary>
    public string ConcurrencyStamp { get; private set; } = "";

    /// <summary>Gives it other settings, and begins anew with them at once.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="protectedSecret">The secret, encrypted.</param>
    /// <param name="now">The time.</param>
    public void Change(CrmSettings settings, string protectedSecret, DateTimeOffset now)
    {
        if (Settings is not null && Settings.System != settings.System)
            Mapping = CrmMapping.DefaultOf(settings.System);
        if (Settings is null || Settings.System != settings.System || Settings.Address != settings.Address)
            Position = null;
        Settings = settings;
        ProtectedSecret = protectedSecret;
        IsEnabled = settings.IsEnabled;
        State = CrmConnectionState.Untried;
        Reason = null;
        Failures = 0;
        BlockedUntil = null;
        PollAt = now;
        Restamp();
    }

    /// <summary>Maps tickets in another way.</summary>
    /// <exception cref="BusinessException"><see cref="CrmErrorCodes.MappingInvalid"/></exception>
    public void Map(CrmMapping mapping)
    {
        Mapping = mapping.Check();
        Restamp();
    }

    /// <summary>It worked.</summary>
    public void Work(DateTimeOffset now)
    {
        State = CrmConnectionState.Working;
        Reason = null;
        Failures = 0;
        BlockedUntil = null;
        WorkedAt = now;
    }

    /// <summary>It did not work; the CRM is left alone for a while.</summary>
    public void Fail(CrmConnectionState state, string reason, DateTimeOffset blockedUntil)
    {
        State = state;
        Reason = reason.Length <= CrmConsts.MaxMessageLength ? reason : reason[..CrmConsts.MaxMessageLength];
        Failures++;
        BlockedUntil = blockedUntil;
    }

    /// <summary>Changes were read up to a position.</summary>
    public void Read(string position, DateTimeOffset nextAt)
    {
        Position = position;
        PollAt = nextAt;
    }

    /// <summary>Notes how many calls are used.</summary>
    public void Meter(int used, int daily)
    {
        UsedCalls = used;
        DailyCalls = daily;
    }

    /// <summary>Gives it back for others to use.</summary>
    public void Release()
    {
        LeaseId = null;
        LeasedUntil = null;
    }

    private void Restamp() => ConcurrencyStamp = Guid.NewGuid().ToString("N");
}
