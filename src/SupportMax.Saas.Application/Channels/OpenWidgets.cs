using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Channels;

/// <summary>Widgets by their public token, as far as somebody may come in by them.</summary>
internal sealed class OpenWidgets(IWebChannelRepository channels, IFeatureChecker features)
{
    private const int MaxWebsiteTokenLength = 100;

    /// <summary>Whose widget it is.</summary>
    /// <exception cref="BusinessException"><see cref="ChannelErrorCodes.WebsiteTokenUnknown"/></exception>
    public async Task<TenantId> GetTenantAsync(string websiteToken, CancellationToken cancellationToken)
    {
        var isToken = websiteToken.Length <= MaxWebsiteTokenLength && !websiteToken.Contains('\0', StringComparison.Ordinal);
        return (isToken ? await channels.FindTenantAsync(websiteToken, cancellationToken) : null)
            ?? throw new BusinessException(ChannelErrorCodes.WebsiteTokenUnknown, ErrorKind.NotFound);
    }

    /// <summary>The current tenant's widget, unless its edition has none.</summary>
    /// <exception cref="BusinessException"><see cref="ChannelErrorCodes.WebsiteTokenUnknown"/>, <see cref="ChannelErrorCodes.ChannelOff"/></exception>
    public async Task<WebChannel> GetAsync(CancellationToken cancellationToken)
    {
        var channel = await channels.FindAsync(cancellationToken) ?? throw new BusinessException(ChannelErrorCodes.WebsiteTokenUnknown, ErrorKind.NotFound);
        return await features.IsOnAsync(FeatureNames.WebChannel) ? channel : throw new BusinessException(ChannelErrorCodes.ChannelOff, ErrorKind.Forbidden);
    }

    /// <summary>The current tenant's widget's token, or null.</summary>
    public async Task<string?> FindTokenAsync(CancellationToken cancellationToken) => (await channels.FindAsync(cancellationToken))?.WebsiteToken;
}
