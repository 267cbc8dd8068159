namespace SupportMax.Saas.Browser.Tests;

/// <summary>The browser on this machine.</summary>
internal static class Chromium
{
    private static readonly string[] s_names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>The program that <c>CHROMIUM_PATH</c> names, else the first on the <c>PATH</c>.</summary>
    public static string Find()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } given)
            return File.Exists(given) ? given : throw new InvalidOperationException($"CHROMIUM_PATH names {given}, which is not there. Set it to the path of Chromium or Chrome.");
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.SelectMany(folder => s_names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("The browser tests need Chromium or Chrome: install it (on Debian: apt install chromium), or set CHROMIUM_PATH to its path.");
    }
}
