namespace SupportMax.Saas.Channels;

/// <summary>Where a visitor is, as far as the browser tells.</summary>
/// <param name="Locale">The browser's language, such as <c>de-CH</c>.</param>
/// <param name="Page">The page's address without what follows <c>?</c> or <c>#</c>, which may hold secrets.</param>
/// <param name="Device">What is written on, such as <c>Firefox on Windows</c>.</param>
public sealed record VisitorPlace(string? Locale, string? Page, string? Device)
{
    /// <summary>Nothing is known.</summary>
    public static VisitorPlace Unknown { get; } = new(null, null, null);
}
