using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Channels;

/// <summary>How the current tenant's chat widget looks, what it says, where it may stand, and what is wrong where it stands.</summary>
public interface IWidgetSettingsAppService
{
    /// <summary>The settings; never the secret.</summary>
    Task<WidgetSettingsDto> GetAsync(CancellationToken cancellationToken);

    /// <summary>Changes the settings; a page that is opened from then on shows them.</summary>
    /// <exception cref="BusinessException"><see cref="ChannelErrorCodes.WidgetInvalid"/></exception>
    Task<WidgetSettingsDto> UpdateAsync(WidgetSettingsInput input, CancellationToken cancellationToken);

    /// <summary>The secret by which the tenant's own server signs its users' ids.</summary>
    Task<WidgetSecretDto> RevealSecretAsync(CancellationToken cancellationToken);

    /// <summary>Makes another secret. Signatures made with the old one no longer count.</summary>
    Task<WidgetSecretDto> ReplaceSecretAsync(CancellationToken cancellationToken);

    /// <summary>Opens a page as a browser would and says what would keep the widget from working there.</summary>
    /// <param name="address">The page's address.</param>
    /// <param name="site">Where the widget comes from: this site's address.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="BusinessException"><see cref="ChannelErrorCodes.PageAddressInvalid"/></exception>
    Task<PageDiagnosisDto> DiagnoseAsync(string? address, Uri site, CancellationToken cancellationToken);
}

/// <summary>What the widget says in a language.</summary>
public sealed record WidgetTextsDto(string? Greeting, string? LauncherText, IReadOnlyList<string>? QuickStarts);

/// <summary>A widget's settings.</summary>
/// <param name="WebsiteToken">The public token in the embed code.</param>
/// <param name="Name">Shown in the header and beside the bot's messages.</param>
/// <param name="Color">Background of header, launcher and the customer's bubbles, as #rrggbb.</param>
/// <param name="TextColor">Text on that colour, as #rrggbb.</param>
/// <param name="AvatarUrl">A square picture, or null for the name's first letter.</param>
/// <param name="Position"><c>right</c> or <c>left</c>.</param>
/// <param name="Texts">What it says to everybody whose language is none of the others.</param>
/// <param name="Translations">What it says in other languages, by their two letters.</param>
/// <param name="AllowedDomains">The sites it may stand on; empty for all.</param>
/// <param name="LastSeenAt">When a page with it was last opened; null when none ever was.</param>
/// <param name="LastSeenOn">On which site.</param>
public sealed record WidgetSettingsDto(
    string WebsiteToken,
    string Name,
    string Color,
    string TextColor,
    string? AvatarUrl,
    string Position,
    WidgetTextsDto Texts,
    IReadOnlyDictionary<string, WidgetTextsDto> Translations,
    IReadOnlyList<string> AllowedDomains,
    DateTimeOffset? LastSeenAt,
    string? LastSeenOn);

/// <summary>What a widget's settings shall be; see <see cref="WidgetSettingsDto"/>.</summary>
public sealed record WidgetSettingsInput(
    string? Name,
    string? Color,
    string? TextColor,
    string? AvatarUrl,
    string? Position,
    WidgetTextsDto? Texts,
    IReadOnlyDictionary<string, WidgetTextsDto>? Translations,
    IReadOnlyList<string>? AllowedDomains);

/// <summary>The secret by which the tenant's own server signs its users' ids, as HMAC-SHA256 in hex.</summary>
public sealed record WidgetSecretDto(string Secret);

/// <summary>What was found on a page.</summary>
/// <param name="Address">The page's address after redirects.</param>
/// <param name="Findings">The checks, in the order in which a browser meets them.</param>
public sealed record PageDiagnosisDto(string Address, IReadOnlyList<PageFindingDto> Findings);

/// <summary>A check of a page.</summary>
/// <param name="Check">
/// <c>reachable</c>, <c>https</c>, <c>script</c>, <c>token</c>, <c>scriptSource</c>, <c>connectSource</c>, <c>imageSource</c>, <c>embedderPolicy</c>,
/// <c>sandbox</c> or <c>domain</c>.
/// </param>
/// <param name="State"><c>ok</c>, <c>problem</c>, or <c>note</c> for what is worth knowing.</param>
/// <param name="Detail">What was found there, as the page has it; null when there is nothing to show.</param>
public sealed record PageFindingDto(string Check, string State, string? Detail);
