using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SupportMax.Saas.Knowledge;

internal static class KnowledgeRoutes
{
    public static IEndpointRouteBuilder MapKnowledge(this IEndpointRouteBuilder routes)
    {
        var knowledge = routes.MapGroup("/api/knowledge").WithTags("Knowledge");
        knowledge.MapFaqs();
        knowledge.MapProductAreas();
        knowledge.MapImports();
        knowledge.MapKnowledgeReview();
        return routes;
    }
}
