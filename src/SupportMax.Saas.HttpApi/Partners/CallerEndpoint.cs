using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Partners;

/// <summary>Tells a client who it is to us: the first call to try a token with.</summary>
internal static class CallerEndpoint
{
    public static void MapCaller(this IEndpointRouteBuilder api) =>
        api.MapGet("/me", (ClaimsPrincipal caller) => new CallerResponse(caller.GetUserId(), caller.Identity!.Name!, [.. caller.FindAll(ScopePolicies.Claim).Select(claim => claim.Value)]))
            .RequireAuthorization(ScopePolicies.AnyScope).WithSummary("Who the token says you are");

    private sealed record CallerResponse(Guid ClientId, string Name, IReadOnlyList<string> Scopes);
}
