using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace SupportMax.Saas.Tenants;

/// <summary>Routes that are there for tenants alone whose edition has a feature.</summary>
internal static class RequiredFeature
{
    /// <summary>Refuses with <see cref="TenantErrorCodes.FeatureOff"/> where the feature is off; who may call is asked before that.</summary>
    public static TBuilder RequireFeature<TBuilder>(this TBuilder routes, string feature)
        where TBuilder : IEndpointConventionBuilder => routes.AddEndpointFilter(async (invocation, next) =>
        {
            await invocation.HttpContext.RequestServices.GetRequiredService<IFeatureChecker>().RequireAsync(feature);
            return await next(invocation);
        });
}
