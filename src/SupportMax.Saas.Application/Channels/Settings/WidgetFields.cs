using System.Text.RegularExpressions;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Channels;

/// <summary>Checks what people type about a widget.</summary>
internal static partial class WidgetFields
{
    private const int MaxNameLength = 60;
    private const int MaxGreetingLength = 1_000;
    private const int MaxLauncherLength = 40;
    private const int MaxQuickStarts = 6;
    private const int MaxQuickStartLength = 100;
    private const int MaxDomains = 50;
    private const int MaxAddressLength = 500;

    // Text of 14 px and more on a background: WCAG 2.2, 1.4.3.
    private const double LeastContrast = 4.5;

    public static WidgetBranding Branding(WidgetSettingsInput input)
    {
        var color = Color(input.Color, "color");
        var textColor = Color(input.TextColor, "textColor");
        if (Contrast(color, textColor) < LeastContrast)
            throw Invalid("textColor");
        var texts = Texts(input.Texts, "texts");
        return new WidgetBranding(
            Line(input.Name, MaxNameLength, "name") ?? throw Invalid("name"),
            color,
            textColor,
            Picture(input.AvatarUrl),
            texts.Greeting,
            texts.LauncherText,
            input.Position is "left" or "right" ? input.Position : throw Invalid("position"),
            texts.QuickStarts)
        {
            Translations = (input.Translations ?? new Dictionary<string, WidgetTextsDto>(StringComparer.Ordinal))
                .ToDictionary(pair => Language().IsMatch(pair.Key) ? pair.Key : throw Invalid("translations"), pair => Texts(pair.Value, "translations"), StringComparer.Ordinal),
        };
    }

    public static IReadOnlyList<string> Domains(IReadOnlyList<string>? typed)
    {
        var domains = (typed ?? []).Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => AllowedDomain.Read(text) ?? throw Invalid("allowedDomains"))
            .Distinct(StringComparer.Ordinal).ToList();
        return domains.Count <= MaxDomains ? domains : throw Invalid("allowedDomains");
    }

    private static WidgetTexts Texts(WidgetTextsDto? texts, string member)
    {
        var greeting = (texts?.Greeting ?? "").Trim();
        if (greeting.Length is 0 or > MaxGreetingLength || greeting.Contains('\0', StringComparison.Ordinal))
            throw Invalid(member);
        var quickStarts = (texts?.QuickStarts ?? []).Select(text => Line(text, MaxQuickStartLength, member)).OfType<string>().ToList();
        return quickStarts.Count <= MaxQuickStarts
            ? new WidgetTexts(greeting, Line(texts?.LauncherText, MaxLauncherLength, member), quickStarts)
            : throw Invalid(member);
    }

    private static string? Line(string? text, int maxLength, string member)
    {
        text = (text ?? "").Trim();
        if (text.Length > maxLength || text.Any(char.IsControl))
            throw Invalid(member);
        return text.Length == 0 ? null : text;
    }

    private static string? Picture(string? address)
    {
        if (Line(address, MaxAddressLength, "avatarUrl") is not { } text)
            return null;
        return Uri.TryCreate(text, UriKind.Absolute, out var picture) && picture.Scheme == Uri.UriSchemeHttps ? picture.AbsoluteUri : throw Invalid("avatarUrl");
    }

    private static string Color(string? text, string member) =>
        HexColor().IsMatch(text ?? "") ? text!.ToLowerInvariant() : throw Invalid(member);

    /// <summary>WCAG 2.2's contrast ratio of two colours, 1–21.</summary>
    private static double Contrast(string left, string right)
    {
        var (lighter, darker) = (Math.Max(Luminance(left), Luminance(right)), Math.Min(Luminance(left), Luminance(right)));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double Luminance(string color)
    {
        var channels = Convert.FromHexString(color.AsSpan(1)).Select(value => value / 255.0)
            .Select(value => value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4)).ToArray();
        return (0.2126 * channels[0]) + (0.7152 * channels[1]) + (0.0722 * channels[2]);
    }

    private static BusinessException Invalid(string field) => new(ChannelErrorCodes.WidgetInvalid, ErrorKind.BadInput, field)
    {
        Values = new Dictionary<string, object>(StringComparer.Ordinal) { ["field"] = field },
    };

    [GeneratedRegex("^#[0-9a-fA-F]{6}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HexColor();

    [GeneratedRegex("^[a-z]{2}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Language();
}
