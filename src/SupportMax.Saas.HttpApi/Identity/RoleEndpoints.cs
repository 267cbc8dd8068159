using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SupportMax.Saas.Identity;

/// <summary>The tenant's roles: <c>/api/identity/roles</c>.</summary>
internal static class RoleEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var roles = routes.MapGroup("/api/identity/roles").WithTags("Roles");
        roles.MapGet("", ([AsParameters] PageQuery page, IRoleAppService service, CancellationToken token) => service.ListAsync(page.ToRequest(), token))
            .RequirePermission(AbpPermissions.Roles);
        roles.MapGet("/all", (IRoleAppService service, CancellationToken token) => service.ListAllAsync(token)).RequirePermission(AbpPermissions.Roles);
        roles.MapGet("/{id:guid}", (Guid id, IRoleAppService service, CancellationToken token) => service.GetAsync(id, token))
            .RequirePermission(AbpPermissions.Roles);
        roles.MapPost("", (RoleInput input, IRoleAppService service, CancellationToken token) => service.CreateAsync(input, token))
            .RequirePermission(AbpPermissions.RolesCreate);
        roles.MapPut("/{id:guid}", (Guid id, RoleInput input, IRoleAppService service, CancellationToken token) => service.UpdateAsync(id, input, token))
            .RequirePermission(AbpPermissions.RolesUpdate);
        roles.MapDelete("/{id:guid}", DeleteAsync).RequirePermission(AbpPermissions.RolesDelete);
    }

    private static async Task<IResult> DeleteAsync(Guid id, IRoleAppService service, CancellationToken cancellationToken)
    {
        await service.DeleteAsync(id, cancellationToken);
        return Results.NoContent();
    }
}
