namespace SupportMax.Saas.SalesforceSimulator.OAuth;

/// <summary>OAuth 2.0: client credentials, JWT bearer and refresh tokens, revocation and who one is.</summary>
internal static class TokenEndpoints
{
    private const string OrganizationId = "00DSM0000000001AAA";

    public static void MapTokens(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/services/oauth2/token", IssueAsync);
        routes.MapPost("/services/oauth2/revoke", async (HttpRequest request, ConnectedApp app) =>
        {
            app.Revoke((await request.ReadFormAsync())["token"]);
            return Results.Ok();
        });
        routes.MapGet("/services/oauth2/userinfo", (HttpRequest request, ConnectedApp app) => app.Knows(BearerOf(request))
            ? Results.Json(new { organization_id = OrganizationId, preferred_username = app.Username, name = "SupportMax Integration", active = true })
            : Results.Text("Bad_OAuth_Token", statusCode: 403));
    }

    public static string? BearerOf(HttpRequest request) =>
        request.Headers.Authorization.ToString() is { } header && header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header[7..] : null;

    private static async Task<IResult> IssueAsync(HttpRequest request, ConnectedApp app, TimeProvider clock)
    {
        var form = await request.ReadFormAsync();
        var self = $"{request.Scheme}://{request.Host}";
        string? grant = form["grant_type"];
        if (grant is "client_credentials" or "refresh_token" && (form["client_id"] != app.ClientId || form["client_secret"] != app.ClientSecret))
            return Refuse("invalid_client", "invalid client credentials");
        if (grant == "refresh_token" && !app.Knows(form["refresh_token"]))
            return Refuse("invalid_grant", "expired access/refresh token");
        if (grant == "urn:ietf:params:oauth:grant-type:jwt-bearer" && app.FindFault(form["assertion"], self) is { } fault)
            return Refuse("invalid_grant", fault);
        if (grant is not ("client_credentials" or "refresh_token" or "urn:ietf:params:oauth:grant-type:jwt-bearer"))
            return Refuse("unsupported_grant_type", "grant type not supported");
        return Results.Json(new
        {
            access_token = app.Issue(),
            instance_url = self,
            id = $"{self}/id/{OrganizationId}/005SM0000000001AAA",
            token_type = "Bearer",
            issued_at = clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture),
            signature = "simulated",
            scope = "api",
        });
    }

    private static IResult Refuse(string error, string description) => Results.Json(new { error, error_description = description }, statusCode: 400);
}
