using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Partners;

/// <summary>What people let clients do, for administrators: <c>/api/partners/grants</c>.</summary>
internal static class GrantEndpoints
{
    public static void MapPartnerGrants(this IEndpointRouteBuilder routes)
    {
        var grants = routes.MapGroup("/api/partners/grants").WithTags("Partner clients").RequirePermission(SupportMaxPermissions.Partners);
        grants.MapGet("", ([AsParameters] PageQuery page, IPartnerGrantAppService service, CancellationToken token) => service.ListAsync(page.ToRequest(), token));
        grants.MapDelete("/{id:guid}", RevokeAsync).WithSummary("Takes a consent back, with every token that came of it");
    }

    private static async Task<NoContent> RevokeAsync(Guid id, IPartnerGrantAppService service, CancellationToken cancellationToken)
    {
        await service.RevokeAsync(id, cancellationToken);
        return TypedResults.NoContent();
    }
}
