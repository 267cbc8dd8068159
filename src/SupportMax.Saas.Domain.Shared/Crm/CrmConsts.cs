namespace SupportMax.Saas.Crm;

/// <summary>Limits of CRM connections.</summary>
public static class CrmConsts
{
    /// <summary>The longest address, client id or user name.</summary>
    public const int MaxTextLength = 500;

    /// <summary>The longest secret; a private key of 8,192 bits fits.</summary>
    public const int MaxSecretLength = 10_000;

    /// <summary>The most fields a mapping has.</summary>
    public const int MaxFields = 50;

    /// <summary>The least pause between two polls, in seconds.</summary>
    public const int MinPollSeconds = 1;

    /// <summary>The longest pause between two polls, in seconds.</summary>
    public const int MaxPollSeconds = 3600;

    /// <summary>The pause of a new connection, in seconds.</summary>
    public const int DefaultPollSeconds = 15;

    /// <summary>How often a change that the CRM puts off is tried.</summary>
    public const int MaxAttempts = 12;

    /// <summary>How many tickets, the newest, a drift report compares.</summary>
    public const int MaxDriftTickets = 1000;

    /// <summary>How many characters of a CRM's own words are kept.</summary>
    public const int MaxMessageLength = 500;
}
