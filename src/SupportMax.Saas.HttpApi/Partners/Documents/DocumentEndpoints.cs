using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SupportMax.Saas.Partners;

/// <summary>The sockets' document, as YAML and as JSON.</summary>
internal static class DocumentEndpoints
{
    private static readonly Lazy<string> s_json = new(() => AsyncApiDocument.Create().ToJsonString());
    private static readonly Lazy<string> s_yaml = new(() => YamlText.Write(AsyncApiDocument.Create()));

    public static void MapPartnerDocuments(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/docs/asyncapi.yaml", () => Results.Text(s_yaml.Value, "application/yaml")).AllowAnonymous().ExcludeFromDescription();
        routes.MapGet("/docs/asyncapi.json", () => Results.Text(s_json.Value, "application/json")).AllowAnonymous().ExcludeFromDescription();
    }
}
