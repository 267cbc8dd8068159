using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Channels;

/// <summary>Knows visitors by their token: as Bearer, or in the query where a browser's WebSocket can send no header.</summary>
internal sealed class VisitorAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, VisitorTokens tokens)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Visitor";
    private const string Bearer = "Bearer ";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        var token = header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? header[Bearer.Length..] : Request.Query["access_token"].ToString();
        if (token.Length == 0)
            return Task.FromResult(AuthenticateResult.NoResult());
        return Task.FromResult(tokens.Read(token, out var expiresAt) is { } visitor ? AuthenticateResult.Success(TicketFor(visitor, expiresAt)) : AuthenticateResult.Fail("The visitor token is not valid."));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) =>
        ErrorResponse.WriteAsync(Context, new BusinessException(ChannelErrorCodes.VisitorTokenInvalid, ErrorKind.Unauthorized));

    private static AuthenticationTicket TicketFor(VisitorIdentity visitor, DateTimeOffset expiresAt)
    {
        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, visitor.VisitorId.ToString()), new Claim(CallerClaims.Tenant, visitor.TenantId.ToString()), new Claim(CallerClaims.Expiry, expiresAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture))],
            SchemeName);
        return new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName);
    }
}
