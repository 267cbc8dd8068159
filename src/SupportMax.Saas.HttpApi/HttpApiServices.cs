using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Abp;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Identity;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas;

/// <summary>The product's face to the outside: routes, hubs, sign-in and errors.</summary>
public static class HttpApiServices
{
    /// <summary>Registers what the routes and hubs need.</summary>
    public static IServiceCollection AddSupportMaxHttpApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.Converters.Add(new JsonStringEnumConverter()));
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddStaffAccess();
        return services;
    }

    /// <summary>Puts the error shape, in the caller's language, around everything that follows.</summary>
    public static IApplicationBuilder UseSupportMaxErrors(this IApplicationBuilder app) => app.UseRequestLanguage().UseMiddleware<ErrorMiddleware>();

    /// <summary>Finds out who is calling and for which tenant, and whether what follows is permitted.</summary>
    public static IApplicationBuilder UseSupportMaxCallers(this IApplicationBuilder app) =>
        app.UseAuthentication().UseAuthorization().UseMiddleware<CurrentTenantMiddleware>().UseMiddleware<AntiforgeryMiddleware>();

    /// <summary>Maps every route and hub of the contract.</summary>
    public static IEndpointRouteBuilder MapSupportMax(this IEndpointRouteBuilder routes)
    {
        routes.MapAbp();
        return routes;
    }
}
