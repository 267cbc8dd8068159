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

    /// <summary>Gives it another look.</summary>
    public void Brand(WidgetBranding branding) => Branding = branding;
}
