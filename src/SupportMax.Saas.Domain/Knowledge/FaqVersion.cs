using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Knowledge;

/// <summary>A FAQ as it once was; written with every change and never altered.</summary>
public sealed class FaqVersion : ITenantOwned
{
    private FaqVersion()
    {
    }

    /// <summary>Keeps the FAQ as it is now.</summary>
    /// <param name="faq">The FAQ after the change.</param>
    /// <param name="changedBy">Who changed it: a user name, or <c>import</c>.</param>
    public FaqVersion(Faq faq, string changedBy)
    {
        FaqId = faq.Id;
        Version = faq.Version;
        Status = faq.Status;
        Content = faq.ToContent();
        ChangedAt = faq.ChangedAt;
        ChangedBy = changedBy;
    }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>The FAQ.</summary>
    public Guid FaqId { get; private set; }

    /// <summary>The version it had.</summary>
    public int Version { get; private set; }

    /// <summary>The status it had.</summary>
    public FaqStatus Status { get; private set; }

    /// <summary>The content it had.</summary>
    public FaqContent Content { get; private set; } = null!;

    /// <summary>When the change was made.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Who made it.</summary>
    public string ChangedBy { get; private set; } = "";
}
