using System.Text.Json.Serialization;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Channels;

/// <summary>Lets a customer into a tenant's chat widget.</summary>
public interface IWidgetSessionAppService
{
    /// <summary>Begins or goes on with a visitor's session.</summary>
    /// <param name="websiteToken">The widget's public token.</param>
    /// <param name="returning">Who the visitor token said it is; null when there was none.</param>
    /// <param name="input">What the page told.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="BusinessException">
    /// <see cref="ChannelErrorCodes.WebsiteTokenUnknown"/>, <see cref="ChannelErrorCodes.VisitorTokenInvalid"/> (another tenant's),
    /// <see cref="ChannelErrorCodes.IdentityUnverified"/>, <see cref="ChannelErrorCodes.UserInvalid"/>, <see cref="ChannelErrorCodes.ChannelOff"/>,
    /// <see cref="ChannelErrorCodes.SiteNotAllowed"/>
    /// </exception>
    Task<WidgetSession> StartAsync(string websiteToken, VisitorIdentity? returning, StartSessionInput input, CancellationToken cancellationToken);

    /// <summary>The website token of a tenant's widget, by the tenant's name; null when there is none.</summary>
    Task<string?> FindWebsiteTokenAsync(string tenantName, CancellationToken cancellationToken);
}

/// <summary>A visitor of a tenant.</summary>
public sealed record VisitorIdentity(TenantId TenantId, Guid VisitorId);

/// <summary>What the page tells when the widget starts.</summary>
/// <param name="VisitorToken">The token of an earlier session, if the browser kept one.</param>
/// <param name="User">Who the page says it is.</param>
/// <param name="Locale">The browser's language, such as <c>de-CH</c>.</param>
/// <param name="Page">The page's address.</param>
public sealed record StartSessionInput(string? VisitorToken, SessionUser? User, string? Locale, string? Page)
{
    /// <summary>The site that the page belongs to, as the browser itself says; null when no browser calls. It is not read from the body.</summary>
    [JsonIgnore]
    public string? Site { get; init; }

    /// <summary>What the browser says it is. It is not read from the body.</summary>
    [JsonIgnore]
    public string? UserAgent { get; init; }
}

/// <summary>Who the page says the visitor is.</summary>
/// <param name="Id">The tenant's own id; needs <paramref name="Hmac"/>.</param>
/// <param name="Name">The name.</param>
/// <param name="Email">The e-mail address.</param>
/// <param name="Hmac">Hex HMAC-SHA256 of the id under the widget's identity secret.</param>
public sealed record SessionUser(string? Id, string? Name, string? Email, string? Hmac);

/// <summary>A started session.</summary>
public sealed record WidgetSession(VisitorIdentity Visitor, WidgetConversationDto? Conversation, BrandingDto Branding);

/// <summary>How the widget looks and greets.</summary>
public sealed record BrandingDto(
    string Name,
    string Color,
    string TextColor,
    string? AvatarUrl,
    string Greeting,
    string? LauncherText,
    string Position,
    IReadOnlyList<string> QuickStarts);
