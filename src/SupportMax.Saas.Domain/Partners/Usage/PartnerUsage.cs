using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Partners;

/// <summary>How often a client did something on a day.</summary>
public sealed class PartnerUsage : ITenantOwned
{
    private PartnerUsage()
    {
    }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>The client.</summary>
    public Guid ClientId { get; private set; }

    /// <summary>The day, by UTC.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>What it did.</summary>
    public PartnerUsageKind Kind { get; private set; }

    /// <summary>How often.</summary>
    public long Count { get; private set; }
}
