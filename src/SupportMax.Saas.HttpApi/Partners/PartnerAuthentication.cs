using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Partners;

/// <summary>Knows partners' clients by their Bearer token in the Authorization header (RFC 6750); tokens in addresses and forms are refused.</summary>
internal sealed class PartnerAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, IPartnerCallers callers, TlsRequirement tls)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Partner";
    private bool _misplaced;
    private bool _given;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        _misplaced = Request.Query.ContainsKey("access_token") || Request.Headers.Authorization.Count > 1 || !tls.IsMet(Request);
        if (_misplaced)
            return AuthenticateResult.Fail("A token came in more than one way, in the address, or over plain HTTP.");
        var (token, secret) = (BearerToken.Read(Request), TakesClientSecret.Read(Context));
        if (token is null && secret is null)
            return AuthenticateResult.NoResult();
        _given = true;
        return await FindAsync(token, secret) is { } caller
            ? AuthenticateResult.Success(new AuthenticationTicket(PrincipalOf(caller), SchemeName))
            : AuthenticateResult.Fail("The token is worth nothing.");
    }

    private Task<PartnerCaller?> FindAsync(string? token, ClientCredentials? secret) => token is not null
        ? callers.FindAsync(token, Context.Connection.RemoteIpAddress, Context.RequestAborted)
        : callers.FindAsync(secret!, Context.RequestAborted);

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        // RFC 6750, section 3.1: who sent no token is told the scheme alone.
        var (error, exception) = (_misplaced, _given) switch
        {
            (true, _) => (", error=\"invalid_request\"", new BusinessException(PartnerErrorCodes.TokenMisplaced)),
            (_, true) => (", error=\"invalid_token\"", new BusinessException(PartnerErrorCodes.TokenInvalid, ErrorKind.Unauthorized)),
            _ => ("", new BusinessException(PartnerErrorCodes.TokenRequired, ErrorKind.Unauthorized)),
        };
        Response.Headers.WWWAuthenticate = $"Bearer realm=\"SupportMax\"{error}";
        return ErrorResponse.WriteAsync(Context, exception);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        var scope = Context.GetEndpoint()?.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => ScopePolicies.ScopeOf(data.Policy)).FirstOrDefault(name => name is not null);
        Response.Headers.WWWAuthenticate = string.Create(CultureInfo.InvariantCulture, $"Bearer realm=\"SupportMax\", error=\"insufficient_scope\", scope=\"{scope}\"");
        return ErrorResponse.WriteAsync(Context, new BusinessException(PartnerErrorCodes.ScopeRequired, ErrorKind.Forbidden)
        {
            Values = new Dictionary<string, object>(StringComparer.Ordinal) { ["scope"] = scope ?? "" },
        });
    }

    private static ClaimsPrincipal PrincipalOf(PartnerCaller caller) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, caller.ClientId.ToString()),
            new Claim(ClaimTypes.Name, caller.Name),
            new Claim(CallerClaims.Tenant, caller.TenantId.ToString()),
            .. caller.Scopes.Select(scope => new Claim(ScopePolicies.Claim, scope)),
        ],
        SchemeName));
}
