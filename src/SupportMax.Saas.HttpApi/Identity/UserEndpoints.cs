using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SupportMax.Saas.Identity;

/// <summary>The tenant's staff: <c>/api/identity/users</c>.</summary>
internal static class UserEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var users = routes.MapGroup("/api/identity/users").WithTags("Users");
        users.MapGet("", ([AsParameters] PageQuery page, IUserAppService service, CancellationToken token) => service.ListAsync(page.ToRequest(), token))
            .RequirePermission(AbpPermissions.Users);
        users.MapGet("/assignable-roles", (IRoleAppService service, CancellationToken token) => service.ListAllAsync(token))
            .RequirePermission(AbpPermissions.Users);
        users.MapGet("/{id:guid}", (Guid id, IUserAppService service, CancellationToken token) => service.GetAsync(id, token))
            .RequirePermission(AbpPermissions.Users);
        users.MapGet("/{id:guid}/roles", (Guid id, IUserAppService service, CancellationToken token) => service.GetRolesAsync(id, token))
            .RequirePermission(AbpPermissions.Users);
        users.MapPost("", (UserInput input, IUserAppService service, CancellationToken token) => service.CreateAsync(input, token))
            .RequirePermission(AbpPermissions.UsersCreate);
        users.MapPut("/{id:guid}", (Guid id, UserInput input, ClaimsPrincipal caller, IUserAppService service, CancellationToken token) =>
            service.UpdateAsync(id, input, caller.GetUserId(), token)).RequirePermission(AbpPermissions.UsersUpdate);
        users.MapDelete("/{id:guid}", DeleteAsync).RequirePermission(AbpPermissions.UsersDelete);
    }

    private static async Task<IResult> DeleteAsync(Guid id, ClaimsPrincipal caller, IUserAppService service, CancellationToken cancellationToken)
    {
        await service.DeleteAsync(id, caller.GetUserId(), cancellationToken);
        return Results.NoContent();
    }
}
