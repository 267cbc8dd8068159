using System.Net;
using System.Net.Http.Headers;
using System.Text;
using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Partners;

/// <summary>What holds for requests of programs whatever they say.</summary>
[Collection(ChatCollection.Name)]
public sealed class RequestProperties(ChatFixture host)
{
    private static readonly string[] s_paths = ["/connect/token", "/connect/revoke", "/connect/introspect"];
    private static readonly string[] s_errors =
    [
        OAuthErrors.InvalidRequest, OAuthErrors.InvalidClient, OAuthErrors.InvalidGrant, OAuthErrors.InvalidScope, OAuthErrors.UnauthorizedClient, OAuthErrors.UnsupportedGrantType,
    ];

    [Fact]
    public async Task Whatever_body_comes_the_answer_is_one_of_the_rfcs()
    {
        var app = await CreateAsync();
        var texts = new RandomTexts(11);
        for (var run = 0; run < 300; run++)
        {
            var isForm = run % 3 > 0;
            using var request = new HttpRequestMessage(HttpMethod.Post, s_paths[run % s_paths.Length]) { Content = new ByteArrayContent(isForm ? Form(texts) : texts.Bytes(500)) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
            request.Headers.Authorization = app.BasicHeader;
            var answer = await app.SendAsync(request);
            if (answer.Status == HttpStatusCode.OK)
                continue;
            answer.Status.ShouldBeOneOf(HttpStatusCode.BadRequest, HttpStatusCode.Unauthorized);
            answer.ShouldBeRefused(answer.Status, answer.Json.GetProperty("error").GetString()!);
            s_errors.ShouldContain(answer.Json.GetProperty("error").GetString());
        }
    }

    [Fact]
    public async Task Whatever_parameter_is_repeated_the_request_is_refused()
    {
        var app = await CreateAsync();
        var texts = new RandomTexts(13);
        string[] names = ["grant_type", "scope", "client_id", "code", "redirect_uri", "code_verifier", "refresh_token", "token", "token_type_hint", "audience"];
        for (var run = 0; run < 100; run++)
        {
            var name = names[run % names.Length];
            List<(string, string)> fields = [("grant_type", "client_credentials"), ("token", "x"), (name, texts.Any(20)), (name, texts.Any(20))];
            foreach (var path in s_paths)
                (await app.PostFormAsync(path, [.. fields.OrderBy(_ => texts.Dice.Next())])).ShouldBeRefused(HttpStatusCode.BadRequest, OAuthErrors.InvalidRequest);
        }
    }

    [Fact]
    public async Task A_token_has_the_scopes_asked_for_or_there_is_none()
    {
        var app = await CreateAsync();
        var texts = new RandomTexts(17);
        string[] allowed = [PartnerScopes.Conversations, PartnerScopes.Tickets];
        string[] parts = [.. allowed, .. allowed, " ", "", PartnerScopes.MetricsRead, "Tickets", "ticket", "tickets\t", "tickets,conversations", "*"];
        for (var run = 0; run < 150; run++)
        {
            var scope = string.Join(' ', Enumerable.Range(0, texts.Dice.Next(1, 5)).Select(_ => parts[texts.Dice.Next(parts.Length)]));
            var asked = scope.Length == 0 ? allowed : scope.Split(' ');
            var answer = await app.AskTokenAsync(scope);
            if (!asked.All(name => allowed.Contains(name, StringComparer.Ordinal)))
                answer.ShouldBeRefused(HttpStatusCode.BadRequest, OAuthErrors.InvalidScope);
            else
                answer.Json.GetProperty("scope").GetString()!.Split(' ').ShouldBe(asked.Distinct(StringComparer.Ordinal), ignoreOrder: true, scope);
        }
    }

    private static byte[] Form(RandomTexts texts)
    {
        string[] names = ["grant_type", "scope", "client_id", "client_secret", "code", "redirect_uri", "code_verifier", "refresh_token", "token", texts.Any(10)];
        string[] values = ["client_credentials", "authorization_code", "refresh_token", "", texts.Any(60), "%zz%", new string('x', texts.Dice.Next(20_000))];
        var pairs = Enumerable.Range(0, texts.Dice.Next(1, 6)).Select(_ => (Name: names[texts.Dice.Next(names.Length)], Value: values[texts.Dice.Next(values.Length)]));
        return Encoding.UTF8.GetBytes(string.Join('&', pairs.Select(pair => texts.Dice.Next(2) == 0 ? $"{pair.Name}={pair.Value}" : $"{Uri.EscapeDataString(pair.Name)}={Uri.EscapeDataString(pair.Value)}")));
    }

    private Task<PartnerApp> CreateAsync() => PartnerApp.CreateAsync(host, "northwind", [PartnerScopes.Conversations, PartnerScopes.Tickets]);
}
