using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Web;

namespace SupportMax.Saas.Partners;

/// <summary>A third party's app, to which people sign in: it sends them to the consent page, and turns what comes back into tokens.</summary>
public sealed partial class ConsentingApp(HostFixture host, PartnerApp program, bool isPublic)
{
    public const string Callback = "https://app.example/callback?from=supportmax";

    /// <summary>What the proof of the next code is made of.</summary>
    public string Verifier { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>The client as a program that works for itself.</summary>
    public PartnerApp Program => program;

    public string Challenge => Convert.ToBase64String(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier))).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    public static async Task<ConsentingApp> CreateAsync(HostFixture host, bool isPublic = false, string tenant = "northwind", params IReadOnlyList<string> redirectUris) => new(
        host,
        await PartnerApp.CreateAsync(host, tenant, [PartnerScopes.Conversations, PartnerScopes.Tickets], new { name = "Desk <App>", redirectUris = redirectUris.Count == 0 ? [Callback] : redirectUris, isPublic }),
        isPublic);

    /// <summary>The address of the authorization request; null leaves a parameter out.</summary>
    public string Request(params IEnumerable<(string Name, string? Value)> changes)
    {
        var query = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["client_id"] = program.ClientId.ToString(),
            ["redirect_uri"] = Callback,
            ["response_type"] = "code",
            ["scope"] = "tickets",
            ["state"] = "a b&c=d#e",
            ["code_challenge"] = Challenge,
            ["code_challenge_method"] = "S256",
        };
        foreach (var (name, value) in changes)
            query[name] = value;
        return "/connect/authorize?" + string.Join('&', query.Where(pair => pair.Value is not null).Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value!)}"));
    }

    /// <summary>Opens an address in a person's browser.</summary>
    public static async Task<PageAnswer> OpenAsync(Browser browser, string address)
    {
        using var response = await browser.Client.GetAsync(new Uri(address, UriKind.Relative));
        return await PageAnswer.ReadAsync(response);
    }

    /// <summary>Presses a button of the page.</summary>
    public static async Task<PageAnswer> DecideAsync(Browser browser, PageAnswer page, string decision = "allow", params IEnumerable<(string Name, string? Value)> changes)
    {
        var fields = HiddenField().Matches(page.Text).ToDictionary(match => match.Groups["name"].Value, match => (string?)HttpUtility.HtmlDecode(match.Groups["value"].Value), StringComparer.Ordinal);
        fields["decision"] = decision;
        foreach (var (name, value) in changes)
            fields[name] = value;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/connect/authorize")
        {
            Content = new FormUrlEncodedContent(fields.Where(field => field.Value is not null)),
        };
        // A plain form, as the page is one.
        request.Options.Set(Browser.WithoutAntiforgery, true);
        using var response = await browser.Client.SendAsync(request);
        return await PageAnswer.ReadAsync(response);
    }

    /// <summary>Lets an administrator consent, and returns the code.</summary>
    public async Task<string> GetCodeAsync(string tenant = "northwind", params IReadOnlyList<(string Name, string? Value)> changes)
    {
        var admin = await host.SignInAsync("admin", tenant);
        var answer = await DecideAsync(admin, await OpenAsync(admin, Request(changes)));
        answer.Status.ShouldBe(HttpStatusCode.SeeOther, answer.Text);
        return answer.Query["code"]!;
    }

    public Task<OAuthAnswer> RedeemAsync(string code, string? verifier = null, string? redirectUri = Callback) => PostAsync(
        [("grant_type", "authorization_code"), ("code", code), ("code_verifier", verifier ?? Verifier), .. redirectUri is null ? Array.Empty<(string, string)>() : [("redirect_uri", redirectUri)]]);

    public Task<OAuthAnswer> RefreshAsync(string refreshToken, string? scope = null) =>
        PostAsync([("grant_type", "refresh_token"), ("refresh_token", refreshToken), .. scope is null ? Array.Empty<(string, string)>() : [("scope", scope)]]);

    /// <summary>Gets tokens by a new consent.</summary>
    public async Task<(string Access, string Refresh)> GetTokensAsync() => TokensOf(await RedeemAsync(await GetCodeAsync()));

    public static (string Access, string Refresh) TokensOf(OAuthAnswer answer)
    {
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        return (answer.Json.GetProperty("access_token").GetString()!, answer.Json.GetProperty("refresh_token").GetString()!);
    }

    public async Task<HttpStatusCode> CallAsync(string accessToken) => (await program.CallAsync(HttpMethod.Get, "/api/v1/me", accessToken)).Status;

    private Task<OAuthAnswer> PostAsync(IReadOnlyList<(string Name, string Value)> fields) => isPublic
        ? program.PostAsync("/connect/token", [.. fields, ("client_id", program.ClientId.ToString())], null)
        : program.PostFormAsync("/connect/token", fields);

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]*)\" value=\"(?<value>[^\"]*)\">", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HiddenField();
}

/// <summary>What a browser got.</summary>
public sealed record PageAnswer(HttpStatusCode Status, string Text, string? Location, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>What the redirect tells the app.</summary>
    public System.Collections.Specialized.NameValueCollection Query => HttpUtility.ParseQueryString(new Uri(Location!).Query);

    public static async Task<PageAnswer> ReadAsync(HttpResponseMessage response) => new(
        response.StatusCode,
        await response.Content.ReadAsStringAsync(),
        response.Headers.TryGetValues("Location", out var location) ? location.Single() : null,
        response.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase));

    /// <summary>Fails unless the app is told of the refusal.</summary>
    public void ShouldTell(string error)
    {
        Status.ShouldBe(HttpStatusCode.SeeOther, Text);
        Query["error"].ShouldBe(error);
        Query["code"].ShouldBeNull();
    }

    /// <summary>Fails unless the person is told, and nobody else.</summary>
    public void ShouldStayHere()
    {
        Status.ShouldBe(HttpStatusCode.BadRequest, Text);
        Location.ShouldBeNull();
    }
}
