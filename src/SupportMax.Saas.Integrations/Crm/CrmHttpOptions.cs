namespace SupportMax.Saas.Crm;

/// <summary>How CRMs are called. Bound to the section <c>Crm</c>.</summary>
public sealed class CrmHttpOptions
{
    /// <summary>
    /// The hosts that a tenant may connect; a star stands for one or more names in front. Whatever a CRM answers as its own address has
    /// to be among them too. In Development, loopback addresses are allowed beside them, so that simulators can be used.
    /// </summary>
    public IList<string> AllowedHosts { get; } = ["*.salesforce.com", "*.salesforce.mil", "api.hubapi.com"];

    /// <summary>How long one call may take; default 20 s.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How often a call that bears it is repeated at once, with growing pauses; default 2. 0 turns it off.</summary>
    public int Retries { get; set; } = 2;

    /// <summary>The first pause before a repetition; default 200 ms, doubled each time and varied by chance.</summary>
    public TimeSpan RetryPause { get; set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>For how long a CRM that failed several times is left alone; default 5 s.</summary>
    public TimeSpan CircuitBreak { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// By how much a poll reaches back behind the last change it has seen: a change becomes visible only after the transaction that
    /// bears its time. Default 10 s.
    /// </summary>
    public TimeSpan PollOverlap { get; set; } = TimeSpan.FromSeconds(10);
}
