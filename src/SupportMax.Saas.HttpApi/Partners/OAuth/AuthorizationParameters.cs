using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace SupportMax.Saas.Partners;

/// <summary>Reads an authorization request, from the address or from the consent page's form, and writes it into that form.</summary>
internal static class AuthorizationParameters
{
    private static readonly string[] s_names = ["client_id", "redirect_uri", "response_type", "scope", "state", "code_challenge", "code_challenge_method"];

    public static AuthorizationRequest Read(IEnumerable<KeyValuePair<string, StringValues>> given)
    {
        var values = given.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        return new AuthorizationRequest(
            One("client_id"), One("redirect_uri"), One("response_type"), One("scope"), One("state"), One("code_challenge"), One("code_challenge_method"))
        {
            HasRepetition = s_names.Any(name => values.TryGetValue(name, out var value) && value.Count > 1),
        };

        // An empty parameter counts as left out (RFC 6749, section 3.1); one that came twice becomes a text that is nobody's id or address.
        string? One(string name) => values.TryGetValue(name, out var value) && value.ToString() is { Length: > 0 } text ? text : null;
    }

    public static IEnumerable<(string Name, string Value)> Write(AuthorizationRequest request)
    {
        string?[] values = [request.ClientId, request.RedirectUri, request.ResponseType, request.Scope, request.State, request.Challenge, request.ChallengeMethod];
        return s_names.Zip(values).Where(pair => pair.Second is not null).Select(pair => (pair.First, pair.Second!));
    }

    /// <summary>The redirect address with an answer; a query of its own is kept (RFC 6749, section 3.1.2).</summary>
    public static string Answer(string redirectUri, AuthorizationRequest request, string issuer, params IReadOnlyList<(string Name, string Value)> answer)
    {
        var query = new List<(string Name, string Value)>(answer);
        if (request.State is { } state)
            query.Add(("state", state));
        query.Add(("iss", issuer));
        var separator = !redirectUri.Contains('?', StringComparison.Ordinal) ? "?" : redirectUri[^1] is '?' or '&' ? "" : "&";
        return redirectUri + separator + string.Join('&', query.Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}"));
    }
}
