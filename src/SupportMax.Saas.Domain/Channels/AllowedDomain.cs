namespace SupportMax.Saas.Channels;

/// <summary>A site that a widget may stand on: <c>example.com</c>, or <c>*.example.com</c> for every site below it.</summary>
public static class AllowedDomain
{
    private const string BelowPrefix = "*.";

    /// <summary>Reads what a person typed, also when it is a whole address.</summary>
    /// <returns>The domain in small letters, or null when it is none.</returns>
    public static string? Read(string? text)
    {
        text = (text ?? "").Trim().ToLowerInvariant();
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0)
            text = text[(scheme + 3)..].Split('/', '?', '#', ':')[0];
        var name = text.StartsWith(BelowPrefix, StringComparison.Ordinal) ? text[BelowPrefix.Length..] : text;
        return Uri.CheckHostName(name) is UriHostNameType.Dns or UriHostNameType.IPv4 ? text : null;
    }

    /// <summary>Whether a site is this domain, or stands below it where that is allowed.</summary>
    /// <param name="domain">As <see cref="Read"/> returned it.</param>
    /// <param name="host">The site's name.</param>
    public static bool Covers(string domain, string host) => domain.StartsWith(BelowPrefix, StringComparison.Ordinal)
        ? host.EndsWith(domain[1..], StringComparison.OrdinalIgnoreCase)
        : string.Equals(domain, host, StringComparison.OrdinalIgnoreCase);
}
