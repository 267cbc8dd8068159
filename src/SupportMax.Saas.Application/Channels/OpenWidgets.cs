using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Channels;

/// <summary>Widgets by their public token, as far as somebody may come in by them.</summary>
internal sealed class OpenWidgets(IWebChannelRepository channels, IFeatureChecker features, TimeProvider clock)
{
    private static readonly TimeSpan s_noteEvery = TimeSpan.FromMinutes(1);
    private const int MaxWebsiteTokenLength = 100;

    /// <summary>Whose widget it is.</summary>
    /// <exception cref="BusinessException"><see cref="ChannelErrorCodes.WebsiteTokenUnknown"/></exception>
    public async Task<TenantId> GetTenantAsync(string websiteToken, CancellationToken cancellationToken)
    {
        var isToken = websiteToken.Length <= MaxWebsiteTokenLength && !websiteToken.Contains('\0', StringComparison.Ordinal);
        return (isToken ? await channels.FindTenantAsync(websiteToken, cancellationToken) : null)
            ?? throw new BusinessException(ChannelErrorCodes.WebsiteTokenUnknown, ErrorKind.NotFound);
    }

    /// <summary>The current tenant's widget for a page of a site, unless the edition has none or the tenant does not want it there.</summary>
    /// <param name="site">The page's site as the browser says it; null when no browser calls, to which sites mean nothing.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="BusinessException">
    /// <see cref="ChannelErrorCodes.WebsiteTokenUnknown"/>, <see cref="ChannelErrorCodes.ChannelOff"/>, <see cref="ChannelErrorCodes.SiteNotAllowed"/>
    /// </exception>
    public async Task<WebChannel> GetAsync(string? site, CancellationToken cancellationToken)
    {
        var channel = await channels.FindAsync(cancellationToken) ?? throw new BusinessException(ChannelErrorCodes.WebsiteTokenUnknown, ErrorKind.NotFound);
        if (!await features.IsOnAsync(FeatureNames.WebChannel))
            throw new BusinessException(ChannelErrorCodes.ChannelOff, ErrorKind.Forbidden);
        if (site is null)
            return channel;
        if (!channel.IsAllowedOn(site))
            throw new BusinessException(ChannelErrorCodes.SiteNotAllowed, ErrorKind.Forbidden) { Values = new Dictionary<string, object>(StringComparer.Ordinal) { ["site"] = site } };
        await channels.NoteSeenAsync(site, clock.GetUtcNow(), clock.GetUtcNow() - s_noteEvery, cancellationToken);
        return channel;
    }

    /// <summary>The current tenant's widget's token, or null.</summary>
    public async Task<string?> FindTokenAsync(CancellationToken cancellationToken) => (await channels.FindAsync(cancellationToken))?.WebsiteToken;
}
