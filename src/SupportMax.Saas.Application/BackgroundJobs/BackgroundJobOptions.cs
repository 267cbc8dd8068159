namespace SupportMax.Saas.BackgroundJobs;

/// <summary>How a host works on background jobs. Bound to the section <c>BackgroundJobs</c>.</summary>
public sealed class BackgroundJobOptions
{
    /// <summary>How many jobs this host runs at once; default 4.</summary>
    public int Lanes { get; set; } = 4;

    /// <summary>How many jobs of one tenant run at once, over all hosts; default 2, below <see cref="Lanes"/> so that a tenant never has them all.</summary>
    public int TenantQuota { get; set; } = 2;

    /// <summary>For how long a host takes a job; when it dies, another takes the job over after that time. Default 30 s.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a host prolongs its leases and learns of cancellations; default 3 s, a fraction of <see cref="Lease"/>.</summary>
    public TimeSpan Heartbeat { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>After how long a host looks without having been woken; default 30 s. It covers a wake-up that was lost with its connection.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(30);
}
