namespace SupportMax.Saas.Crm;

/// <summary>How hosts keep CRMs in step. Bound to the section <c>Crm</c>.</summary>
public sealed class CrmOptions
{
    /// <summary>With how many tenants' CRMs a host speaks at once; default 4.</summary>
    public int Lanes { get; set; } = 4;

    /// <summary>For how long one tenant has its turn before others have theirs; default 10 s.</summary>
    public TimeSpan Turn { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>For how long a host takes a connection; when it dies, another goes on after that time. Default 2 min, longer than any single step.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>The longest pause before a CRM that did not answer is tried again; default 15 s.</summary>
    public TimeSpan MaxPause { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>After how long what the CRM said of a customer is asked for again; default 15 min.</summary>
    public TimeSpan CustomerAge { get; set; } = TimeSpan.FromMinutes(15);
}
