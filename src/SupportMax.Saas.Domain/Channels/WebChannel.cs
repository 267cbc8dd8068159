using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Channels;

/// <summary>A tenant's chat widget: its public key, and how it looks.</summary>
public sealed class WebChannel : ITenantOwned
{
    private WebChannel()
    {
    }

    /// <summary>A widget under this name, with the looks a new tenant starts with.</summary>
    public WebChannel(string websiteToken, string name, string identitySecret)
    {
        WebsiteToken = websiteToken;
        IdentitySecret = identitySecret;
        Branding = WidgetBranding.CreateDefault(name);
    }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>Public: it stands in the tenant's pages, and says whose widget it is.</summary>
    public string WebsiteToken { get; private set; } = "";

    /// <summary>The key for users' signatures, encrypted.</summary>
    public string IdentitySecret { get; private set; } = "";

    /// <summary>How it looks.</summary>
    public WidgetBranding Branding { get; private set; } = null!;

    /// <summary>The sites it may stand on, as <see cref="AllowedDomain"/>; empty for all.</summary>
    public IReadOnlyList<string> AllowedDomains { get; private set; } = [];

    /// <summary>When a page with it was last opened; null when none ever was.</summary>
    public DateTimeOffset? LastSeenAt { get; private set; }

    /// <summary>On which site that was.</summary>
    public string? LastSeenOn { get; private set; }

    /// <summary>Gives it another look.</summary>
    public void Brand(WidgetBranding branding) => Branding = branding;

    /// <summary>Lets it stand on these sites alone; none for all.</summary>
    public void Allow(IReadOnlyList<string> domains) => AllowedDomains = domains;

    /// <summary>Gives it another key: signatures made with the old one no longer count.</summary>
    public void ChangeIdentitySecret(string identitySecret) => IdentitySecret = identitySecret;

    /// <summary>Whether it may stand on a site.</summary>
    public bool IsAllowedOn(string host) => AllowedDomains.Count == 0 || AllowedDomains.Any(domain => AllowedDomain.Covers(domain, host));
}
