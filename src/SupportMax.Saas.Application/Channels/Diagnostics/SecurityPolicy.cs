namespace SupportMax.Saas.Channels;

/// <summary>A Content-Security-Policy, as far as it says from where something may come (CSP level 3, 6.7.2).</summary>
internal sealed class SecurityPolicy
{
    private readonly Dictionary<string, string[]> _directives = new(StringComparer.OrdinalIgnoreCase);

    public SecurityPolicy(string text)
    {
        foreach (var directive in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = directive.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            // Of two with the same name the first counts.
            _directives.TryAdd(parts[0], parts[1..]);
        }
    }

    /// <summary>Whether the page is shut off from everything that it does not name.</summary>
    public bool IsSandboxedWithoutScripts => _directives.TryGetValue("sandbox", out var allowed) && !allowed.Contains("allow-scripts", StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether something may come from an address.</summary>
    /// <param name="directives">The directive that governs it, then those that stand in when it is missing.</param>
    /// <param name="target">The address.</param>
    /// <param name="page">The page's own address, which <c>'self'</c> stands for.</param>
    public bool Allows(IReadOnlyList<string> directives, Uri target, Uri page)
    {
        var governing = directives.FirstOrDefault(_directives.ContainsKey);
        return governing is null || Array.Exists(_directives[governing], source => Matches(source, target, page));
    }

    /// <summary>The directive that governs something, as it stands in the policy; null when there is none.</summary>
    public string? Describe(IReadOnlyList<string> directives) =>
        directives.FirstOrDefault(_directives.ContainsKey) is { } name ? $"{name} {string.Join(' ', _directives[name])}" : null;

    private static bool Matches(string source, Uri target, Uri page)
    {
        if (source == "*")
            return target.Scheme is "http" or "https" or "ws" or "wss";
        if (source.Equals("'self'", StringComparison.OrdinalIgnoreCase))
            return SameHost(target.IdnHost, page.IdnHost) && target.Port == page.Port;
        if (source.EndsWith(':'))
            return SchemeCovers(source[..^1], target.Scheme);
        var scheme = source.Contains("://", StringComparison.Ordinal) ? source[..source.IndexOf("://", StringComparison.Ordinal)] : page.Scheme;
        var rest = source.Contains("://", StringComparison.Ordinal) ? source[(scheme.Length + 3)..] : source;
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        var path = slash < 0 ? "" : rest[slash..];
        var hostAndPort = (slash < 0 ? rest : rest[..slash]).Split(':');
        var portMatches = hostAndPort.Length == 1 ? target.IsDefaultPort : hostAndPort[1] == "*" || hostAndPort[1] == target.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var pathMatches = path.Length <= 1 || (path.EndsWith('/') ? target.AbsolutePath.StartsWith(path, StringComparison.Ordinal) : target.AbsolutePath == path);
        return SchemeCovers(scheme, target.Scheme) && AllowedDomain.Covers(hostAndPort[0], target.IdnHost) && portMatches && pathMatches;
    }

    /// <summary>A scheme covers itself and its encrypted and socket forms.</summary>
    private static bool SchemeCovers(string allowed, string actual) => (allowed.ToLowerInvariant(), actual) switch
    {
        ("http", "http" or "https" or "ws" or "wss") => true,
        ("https", "https" or "wss") => true,
        ("ws", "ws" or "wss" or "http" or "https") => true,
        ("wss", "wss" or "https") => true,
        var (left, right) => left == right,
    };

    private static bool SameHost(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
