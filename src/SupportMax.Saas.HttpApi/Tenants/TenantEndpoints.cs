using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Tenants;

/// <summary>The operators' tenants, <c>/api/multi-tenancy/tenants</c>, and the sign-in page's question whether there is one.</summary>
internal static class TenantEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var found = routes.MapGroup("/api/abp/multi-tenancy/tenants").WithTags("Tenants").AllowAnonymous();
        found.MapGet("/by-name/{name}", (string name, ITenantDirectory directory, CancellationToken token) => directory.FindByNameAsync(name, token));
        found.MapGet("/by-id/{id:guid}", (Guid id, ITenantDirectory directory, CancellationToken token) => directory.FindByIdAsync(id, token));

        var tenants = routes.MapGroup("/api/multi-tenancy/tenants").WithTags("Tenants");
        tenants.MapGet("", ([AsParameters] PageQuery page, ITenantAppService service, CancellationToken token) => service.ListAsync(page.ToRequest(), token))
            .RequirePermission(AbpPermissions.Tenants);
        tenants.MapGet("/{id:guid}", (Guid id, ITenantAppService service, CancellationToken token) => service.GetAsync(id, token))
            .RequirePermission(AbpPermissions.Tenants);
        tenants.MapPost("", (CreateTenantInput input, ITenantAppService service, CancellationToken token) => service.CreateAsync(input, token))
            .RequirePermission(AbpPermissions.TenantsCreate);
        tenants.MapPut("/{id:guid}", (Guid id, RenameTenantInput input, ITenantAppService service, CancellationToken token) => service.RenameAsync(id, input, token))
            .RequirePermission(AbpPermissions.TenantsUpdate);
        tenants.MapDelete("/{id:guid}", DeleteAsync).RequirePermission(AbpPermissions.TenantsDelete);
    }

    private static async Task<IResult> DeleteAsync(Guid id, ITenantAppService service, CancellationToken cancellationToken)
    {
        await service.DeleteAsync(id, cancellationToken);
        return Results.NoContent();
    }
}
