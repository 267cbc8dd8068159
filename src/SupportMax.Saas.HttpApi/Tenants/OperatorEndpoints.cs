using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Tenants;

/// <summary>The operators' view of their tenants: <c>/api/operators/tenants</c>.</summary>
internal static class OperatorEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var tenants = routes.MapGroup("/api/operators/tenants").WithTags("Operators");
        tenants.MapGet("", (
            [AsParameters] PageQuery page, ITenantOverviewAppService service, CancellationToken token) => service.ListAsync(page.ToRequest(), token))
            .RequirePermission(AbpPermissions.Tenants);
        tenants.MapPost("", InviteAsync).RequirePermission(AbpPermissions.TenantsCreate);
        tenants.MapPut("/{id:guid}/edition", SetEditionAsync).RequirePermission(AbpPermissions.TenantsManageFeatures);
    }

    // The operator is signed in and sees the link, so the address by which the admin was opened is good enough for it.
    private static Task<InvitedTenantDto> InviteAsync(
        InviteTenantInput input, HttpContext context, IConfiguration configuration, ITenantOverviewAppService service) =>
        service.InviteAsync(input, SiteAddress.Configured(configuration) ?? SiteAddress.Of(context.Request), context.RequestAborted);

    private static async Task<IResult> SetEditionAsync(Guid id, EditionInput input, ITenantOverviewAppService service, CancellationToken cancellationToken)
    {
        await service.SetEditionAsync(id, input.Edition, cancellationToken);
        return Results.NoContent();
    }

    private sealed record EditionInput(string? Edition);
}
