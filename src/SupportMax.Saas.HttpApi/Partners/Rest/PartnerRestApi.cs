using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SupportMax.Saas.Partners;

/// <summary>The REST API for partners, version 1.</summary>
internal static class PartnerRestApi
{
    public const string Prefix = "/api/v1";

    public static void MapPartnerRestApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(Prefix).WithTags(PartnerApiDescription.Tag).AddEndpointFilter<CountsPartnerCalls>().AddEndpointFilter<IdempotencyKeys>().AddEndpointFilter<EntityTags>();
        api.MapCaller();
        api.MapConversationApi();
        api.MapContactApi();
        api.MapTicketApi();
        api.MapKnowledgeApi();
        api.MapEngineApi();
        api.MapAgentBotApi();
    }

    /// <summary>Lets a POST's body be read twice: once for its idempotency key, once by the route.</summary>
    public static IApplicationBuilder UsePartnerBodies(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.Headers.ContainsKey("Idempotency-Key") && context.Request.Path.StartsWithSegments(Prefix, StringComparison.OrdinalIgnoreCase))
            context.Request.EnableBuffering();
        return next(context);
    });
}
