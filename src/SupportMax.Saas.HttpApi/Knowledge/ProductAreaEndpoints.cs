using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Knowledge;

internal static class ProductAreaEndpoints
{
    public static void MapProductAreas(this RouteGroupBuilder knowledge)
    {
        knowledge.MapGet("/product-areas", (IProductAreaList list, CancellationToken cancellationToken) => list.GetAsync(cancellationToken))
            .RequirePermission(SupportMaxPermissions.Knowledge);
        knowledge.MapPut("/product-areas", (ProductAreasInput input, IProductAreaList list, CancellationToken cancellationToken) =>
                list.ReplaceAsync(input, cancellationToken))
            .RequirePermission(SupportMaxPermissions.KnowledgeEdit);
    }
}
