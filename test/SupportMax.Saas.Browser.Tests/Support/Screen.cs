namespace SupportMax.Saas.Browser.Tests;

/// <summary>A screen to look at pages on; sizes in CSS pixels, and the language of its browser.</summary>
internal sealed record Screen(int Width, int Height, ColorScheme Scheme = ColorScheme.Light, float PixelRatio = 1, string Language = "en")
{
    public static Screen Desktop { get; } = new(1440, 900);

    public static Screen Phone { get; } = new(390, 844);

    /// <summary>The same at night.</summary>
    public Screen Dark => this with { Scheme = ColorScheme.Dark };

    /// <summary>Its name in file names.</summary>
    public string Name => $"{Width}-{(Scheme == ColorScheme.Dark ? "dark" : "light")}{(Language == "en" ? "" : "-" + Language)}";
}
