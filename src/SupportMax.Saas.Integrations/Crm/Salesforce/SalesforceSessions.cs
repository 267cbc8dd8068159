using System.Collections.Concurrent;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Crm;

/// <summary>A signed-in session.</summary>
/// <param name="Token">The bearer token.</param>
/// <param name="Instance">Where the org's API is.</param>
/// <param name="For">What it was signed in with; other settings need another session.</param>
internal sealed record SalesforceSession(string Token, Uri Instance, CrmAccess For)
{
    public override string ToString() => nameof(SalesforceSession);
}

/// <summary>Signs in at Salesforce, and keeps each tenant's session until it is refused.</summary>
internal sealed class SalesforceSessions(CrmHttp http, TimeProvider clock)
{
    private readonly ConcurrentDictionary<TenantId, SalesforceSession> _sessions = new();

    public async Task<SalesforceSession> GetAsync(CrmAccess access, CancellationToken cancellationToken)
    {
        if (_sessions.TryGetValue(access.TenantId, out var session) && session.For == access)
            return session;
        return _sessions[access.TenantId] = await SignInAsync(access, cancellationToken);
    }

    /// <summary>Forgets a session that was refused, unless there is a newer one.</summary>
    public void Forget(SalesforceSession session) => _sessions.TryRemove(new(session.For.TenantId, session));

    private async Task<SalesforceSession> SignInAsync(CrmAccess access, CancellationToken cancellationToken)
    {
        var call = new CrmCall(HttpMethod.Post, new Uri(access.Address, "/services/oauth2/token")) { Form = Grant(access), IsRepeatable = true };
        var answer = await http.SendAsync(access, CrmSystem.Salesforce, call, cancellationToken);
        var json = answer.Json;
        if (!answer.IsSuccess)
        {
            if (json?["error"]?.ToString() is not { } error)
                throw new CrmUnavailableException($"signIn{answer.Status}", answer.RetryAfter);
            throw new CrmRefusedException(error, json["error_description"]?.ToString() ?? "", isSignIn: true);
        }

        var instance = json?["instance_url"]?.ToString();
        return json?["access_token"]?.ToString() is { } token && Uri.TryCreate(instance, UriKind.Absolute, out var address)
            ? new(token, address, access)
            : throw new CrmRefusedException("invalid_response", "The sign-in was answered without a token or an instance.", isSignIn: true);
    }

    private Dictionary<string, string> Grant(CrmAccess access) => access.SignIn == CrmSignIn.JwtBearer
        ? new(StringComparer.Ordinal)
        {
            ["grant_type"] = "urn:ietf:params:oauth:grant-type:jwt-bearer",
            ["assertion"] = SalesforceAssertion.Create(access, clock.GetUtcNow()),
        }
        : new(StringComparer.Ordinal)
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = access.ClientId,
            ["client_secret"] = access.Secret,
        };
}
