namespace SupportMax.Saas.Partners;

/// <summary>Reads the <c>scope</c> of a token request (RFC 6749, section 3.3): names separated by single blanks, their order without meaning.</summary>
internal static class RequestedScopes
{
    /// <summary>The scopes asked for; all that are allowed when none was named.</summary>
    /// <exception cref="OAuthException"><see cref="OAuthErrors.InvalidScope"/></exception>
    public static IReadOnlyList<string> Read(string? scope, IReadOnlyList<string> allowed)
    {
        if (string.IsNullOrEmpty(scope))
            return allowed;
        var asked = scope.Split(' ').Distinct(StringComparer.Ordinal).ToList();
        if (!asked.All(name => allowed.Contains(name, StringComparer.Ordinal)))
            throw new OAuthException(OAuthErrors.InvalidScope, $"This client may ask for these scopes, separated by single blanks: {string.Join(' ', allowed)}.");
        return asked;
    }
}
