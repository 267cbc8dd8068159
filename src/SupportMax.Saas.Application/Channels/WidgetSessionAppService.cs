using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Channels;

internal sealed class WidgetSessionAppService(
    OpenWidgets widgets, ITenantRepository tenants, VisitorSessions visitors, WidgetConversations conversations, ICurrentTenant currentTenant)
    : IWidgetSessionAppService
{
    public async Task<WidgetSession> StartAsync(string websiteToken, VisitorIdentity? returning, StartSessionInput input, CancellationToken cancellationToken)
    {
        var id = await widgets.GetTenantAsync(websiteToken, cancellationToken);
        if (returning is not null && returning.TenantId != id)
            throw new BusinessException(ChannelErrorCodes.VisitorTokenInvalid, ErrorKind.Unauthorized, "visitorToken");
        using var tenant = currentTenant.Change(id);
        var channel = await widgets.GetAsync(input.Site, cancellationToken);
        var visitorId = await visitors.EnterAsync(channel, returning?.VisitorId, input, cancellationToken);
        return new WidgetSession(
            new VisitorIdentity(id, visitorId), await conversations.FindLatestAsync(visitorId, cancellationToken), ToDto(channel.Branding, input.Locale));
    }

    public async Task<string?> FindWebsiteTokenAsync(string tenantName, CancellationToken cancellationToken)
    {
        Tenant? tenant;
        using (currentTenant.Change(TenantId.Host))
            tenant = await tenants.FindByNameAsync(tenantName, cancellationToken);
        if (tenant is not { IsActive: true })
            return null;
        using (currentTenant.Change(tenant.Id))
            return await widgets.FindTokenAsync(cancellationToken);
    }

    private static BrandingDto ToDto(WidgetBranding branding, string? locale)
    {
        var texts = branding.TextsFor(locale);
        return new BrandingDto(
            branding.Name, branding.Color, branding.TextColor, branding.AvatarUrl, texts.Greeting, texts.LauncherText, branding.Position, texts.QuickStarts);
    }
}
