using System.Collections.Concurrent;

namespace SupportMax.Saas.ChatModelSimulator;

/// <summary>A directory of Microsoft Entra with one application, and the tokens that it gave out.</summary>
public sealed class EntraDirectory
{
    /// <summary>The directory's name.</summary>
    public const string Name = "contoso.example";

    /// <summary>The application's id.</summary>
    public const string ClientId = "11111111-2222-3333-4444-555555555555";

    /// <summary>The application's secret.</summary>
    public const string Secret = "entra-simulator-secret";

    private readonly ConcurrentDictionary<string, bool> _tokens = new(StringComparer.Ordinal);
    private int _issued;

    /// <summary>How many tokens were given out.</summary>
    public int Issued => _issued;

    /// <summary>Makes every token given out so far worthless.</summary>
    public void Revoke() => _tokens.Clear();

    internal bool Knows(string? authorization) => authorization?.StartsWith("Bearer ", StringComparison.Ordinal) == true && _tokens.ContainsKey(authorization["Bearer ".Length..]);

    internal string Issue()
    {
        var token = $"entra-{Interlocked.Increment(ref _issued)}-{Guid.NewGuid():N}";
        _tokens[token] = true;
        return token;
    }
}
