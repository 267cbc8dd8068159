using Microsoft.AspNetCore.Http;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Tenants;

/// <summary>Works for the caller's tenant: the one in its claims, and never one that it names itself.</summary>
internal sealed class CurrentTenantMiddleware(RequestDelegate next, ICurrentTenant currentTenant)
{
    public async Task InvokeAsync(HttpContext context)
    {
        using (currentTenant.Change(context.User.GetTenantId()))
            await next(context);
    }
}
