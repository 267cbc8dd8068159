using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Crm;

/// <summary>What the CRM said of a customer, and when; so that nobody waits for the CRM.</summary>
public sealed class CrmCustomerCopy : ITenantOwned
{
    private CrmCustomerCopy()
    {
    }

    /// <summary>A customer nobody has asked for yet.</summary>
    public CrmCustomerCopy(string email) => Email = email;

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>The address, in small letters.</summary>
    public string Email { get; private set; } = "";

    /// <summary>The customer as JSON; null when the CRM knows nobody.</summary>
    public string? Content { get; private set; }

    /// <summary>When the CRM was last asked; null when never.</summary>
    public DateTimeOffset? FetchedAt { get; private set; }

    /// <summary>When it was last decided to ask.</summary>
    public DateTimeOffset? RequestedAt { get; private set; }

    /// <summary>The form in which an address is a key.</summary>
    public static string KeyOf(string email) => email.Trim().ToLowerInvariant();

    /// <summary>Somebody is going to ask.</summary>
    public void Request(DateTimeOffset now) => RequestedAt = now;

    /// <summary>The CRM has answered.</summary>
    public void Take(string? content, DateTimeOffset now)
    {
        Content = content;
        FetchedAt = now;
    }
}
