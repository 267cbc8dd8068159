namespace SupportMax.Saas.Channels;

/// <summary>Tells a browser and its system from the header <c>User-Agent</c>, roughly: as much as helps a person at the desk, too little to know somebody by.</summary>
internal static class DeviceNames
{
    // The order counts: many browsers also name those that they are built on.
    private static readonly (string Sign, string Name)[] s_browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Sign, string Name)[] s_systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "Mac"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    /// <summary>Such as <c>Firefox on Windows</c>; null when nothing is known.</summary>
    public static string? Of(string? userAgent)
    {
        if (string.IsNullOrEmpty(userAgent))
            return null;
        var (browser, system) = (Find(s_browsers, userAgent), Find(s_systems, userAgent));
        return browser is null || system is null ? browser ?? system : $"{browser} on {system}";
    }

    private static string? Find((string Sign, string Name)[] known, string userAgent) =>
        known.FirstOrDefault(entry => userAgent.Contains(entry.Sign, StringComparison.Ordinal)).Name;
}
