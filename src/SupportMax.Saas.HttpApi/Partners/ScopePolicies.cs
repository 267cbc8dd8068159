using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;

namespace SupportMax.Saas.Partners;

/// <summary>How routes say which scope a partner's token needs.</summary>
internal static class ScopePolicies
{
    /// <summary>The claim that holds one scope of the caller.</summary>
    public const string Claim = "scope";

    /// <summary>The policy of routes that take any partner's token.</summary>
    public const string AnyScope = "partner";

    private const string Prefix = "scope:";

    /// <summary>Makes a policy of each scope.</summary>
    public static void AddScopes(this AuthorizationOptions options)
    {
        options.AddPolicy(AnyScope, policy => policy.AddAuthenticationSchemes(PartnerAuthentication.SchemeName).RequireAuthenticatedUser());
        foreach (var scope in PartnerScopes.All)
            options.AddPolicy(Prefix + scope, policy => policy.AddAuthenticationSchemes(PartnerAuthentication.SchemeName).RequireAuthenticatedUser().RequireClaim(Claim, scope));
    }

    /// <summary>Lets only partners' clients with the scope call the route.</summary>
    public static TBuilder RequireScope<TBuilder>(this TBuilder builder, string scope)
        where TBuilder : IEndpointConventionBuilder => builder.RequireAuthorization(Prefix + scope);

    /// <summary>The scope that a policy asks for; null when it is no scope's policy.</summary>
    public static string? ScopeOf(string? policy) => policy?.StartsWith(Prefix, StringComparison.Ordinal) == true ? policy[Prefix.Length..] : null;
}
