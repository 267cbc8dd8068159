using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SupportMax.Saas.Partners;

/// <summary>The OAuth 2.0 server: tokens (RFC 6749), what they are worth (RFC 7662), their end (RFC 7009), and what there is (RFC 8414).</summary>
internal static class OAuthEndpoints
{
    public const string AuthorizationPath = "/connect/authorize";
    public const string TokenPath = "/connect/token";
    public const string IntrospectionPath = "/connect/introspect";
    public const string RevocationPath = "/connect/revoke";
    public const string MetadataPath = "/.well-known/oauth-authorization-server";

    public static void MapOAuth(this IEndpointRouteBuilder routes)
    {
        var connect = routes.MapGroup("").WithTags("OAuth").AllowAnonymous().RequireRateLimiting(OAuthRateLimit.Policy);
        connect.AddEndpointFilter<OAuthAnswers>();
        connect.MapPost(TokenPath, IssueAsync).WithSummary("Gives out tokens (authorization_code, refresh_token, client_credentials)");
        connect.MapPost(IntrospectionPath, IntrospectAsync).WithSummary("Tells a client what a token of its own is worth");
        connect.MapPost(RevocationPath, RevokeAsync).WithSummary("Makes a token worthless");
        routes.MapAuthorization();
        routes.MapGet(MetadataPath, Describe).AllowAnonymous().WithTags("OAuth").WithSummary("What the OAuth server offers");
    }

    private static async Task<TokenResponse> IssueAsync(HttpContext context, IPartnerTokenAppService tokens)
    {
        var form = await OAuthForm.ReadAsync(context);
        var stop = context.RequestAborted;
        var issued = form.Require("grant_type") switch
        {
            "client_credentials" => await tokens.IssueAsync(ClientCredentialsReader.Read(context, form), form["scope"], stop),
            "authorization_code" =>
                await tokens.RedeemAsync(ClientCredentialsReader.Read(context, form), form.Require("code"), form["redirect_uri"], form.Require("code_verifier"), stop),
            "refresh_token" => await tokens.RefreshAsync(ClientCredentialsReader.Read(context, form), form.Require("refresh_token"), form["scope"], stop),
            _ => throw new OAuthException(OAuthErrors.UnsupportedGrantType, "This server knows the grant types authorization_code, refresh_token and client_credentials."),
        };
        return TokenResponse.Of(issued);
    }

    private static async Task<IntrospectionResponse> IntrospectAsync(HttpContext context, IPartnerTokenAppService tokens, OAuthIssuer issuer)
    {
        var form = await OAuthForm.ReadAsync(context);
        var found = await tokens.IntrospectAsync(ClientCredentialsReader.Read(context, form), form.Require("token"), context.RequestAborted);
        return found is null
            ? new IntrospectionResponse(Active: false)
            : new IntrospectionResponse(Active: true)
            {
                Scope = string.Join(' ', found.Scopes),
                ClientId = found.ClientId.ToString(),
                Subject = (found.PersonId ?? found.ClientId).ToString(),
                TokenType = "Bearer",
                Issuer = issuer.AddressFor(context.Request),
                IssuedAt = found.IssuedAt.ToUnixTimeSeconds(),
                ExpiresAt = found.ExpiresAt.ToUnixTimeSeconds(),
            };
    }

    private static async Task<IResult> RevokeAsync(HttpContext context, IPartnerTokenAppService tokens)
    {
        var form = await OAuthForm.ReadAsync(context);
        // Both kinds of token are found by one key each, so the hint (token_type_hint) has nothing to speed up.
        await tokens.RevokeAsync(ClientCredentialsReader.Read(context, form), form.Require("token"), context.RequestAborted);
        return Results.Ok();
    }

    private static ServerMetadata Describe(HttpContext context, OAuthIssuer issuer)
    {
        var address = issuer.AddressFor(context.Request);
        return new ServerMetadata
        {
            Issuer = address,
            AuthorizationEndpoint = address + AuthorizationPath,
            TokenEndpoint = address + TokenPath,
            IntrospectionEndpoint = address + IntrospectionPath,
            RevocationEndpoint = address + RevocationPath,
            Documentation = address + "/swagger",
        };
    }
}
