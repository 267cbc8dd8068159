using System.Security.Cryptography;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Channels;

internal sealed class WidgetSettingsAppService(IWebChannelRepository channels, IIdentitySecretProtector secrets, IPublicPages pages, IUnitOfWork unitOfWork)
    : IWidgetSettingsAppService
{
    private const int MaxAddressLength = 2_000;

    public async Task<WidgetSettingsDto> GetAsync(CancellationToken cancellationToken) => ToDto(await FindAsync(cancellationToken));

    public async Task<WidgetSettingsDto> UpdateAsync(WidgetSettingsInput input, CancellationToken cancellationToken)
    {
        var (branding, domains) = (WidgetFields.Branding(input), WidgetFields.Domains(input.AllowedDomains));
        var channel = await FindAsync(cancellationToken);
        channel.Brand(branding);
        channel.Allow(domains);
        await unitOfWork.SaveAsync(cancellationToken);
        return ToDto(channel);
    }

    public async Task<WidgetSecretDto> RevealSecretAsync(CancellationToken cancellationToken) =>
        new(secrets.Unprotect((await FindAsync(cancellationToken)).IdentitySecret));

    public async Task<WidgetSecretDto> ReplaceSecretAsync(CancellationToken cancellationToken)
    {
        var channel = await FindAsync(cancellationToken);
        var secret = RandomNumberGenerator.GetHexString(64, lowercase: true);
        channel.ChangeIdentitySecret(secrets.Protect(secret));
        await unitOfWork.SaveAsync(cancellationToken);
        return new WidgetSecretDto(secret);
    }

    public async Task<PageDiagnosisDto> DiagnoseAsync(string? address, Uri site, CancellationToken cancellationToken)
    {
        var isPage = address is { Length: <= MaxAddressLength } && Uri.TryCreate(address.Trim(), UriKind.Absolute, out var page) && page.Scheme is "http" or "https" && page.UserInfo.Length == 0;
        if (!isPage)
            throw new BusinessException(ChannelErrorCodes.PageAddressInvalid, ErrorKind.BadInput, "address");
        var channel = await FindAsync(cancellationToken);
        var wanted = new Uri(address!.Trim());
        return await pages.FetchAsync(wanted, cancellationToken) is { } fetched
            ? new PageDiagnosisDto(fetched.Address.AbsoluteUri, [.. PageDiagnosis.Examine(fetched, channel, site)])
            : new PageDiagnosisDto(wanted.AbsoluteUri, [new PageFindingDto("reachable", "problem", null)]);
    }

    private async Task<WebChannel> FindAsync(CancellationToken cancellationToken) =>
        await channels.FindAsync(cancellationToken) ?? throw new BusinessException(ChannelErrorCodes.WebsiteTokenUnknown, ErrorKind.NotFound);

    private static WidgetSettingsDto ToDto(WebChannel channel)
    {
        var look = channel.Branding;
        return new WidgetSettingsDto(
            channel.WebsiteToken,
            look.Name,
            look.Color,
            look.TextColor,
            look.AvatarUrl,
            look.Position,
            new WidgetTextsDto(look.Greeting, look.LauncherText, look.QuickStarts),
            (look.Translations ?? new Dictionary<string, WidgetTexts>(StringComparer.Ordinal)).ToDictionary(
                pair => pair.Key, pair => new WidgetTextsDto(pair.Value.Greeting, pair.Value.LauncherText, pair.Value.QuickStarts), StringComparer.Ordinal),
            channel.AllowedDomains,
            channel.LastSeenAt,
            channel.LastSeenOn);
    }
}
