using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace SupportMax.Saas.Partners;

/// <summary>Describes the partners' routes in the OpenAPI document: what they refuse with, how a request is made repeatable, and an example of each body.</summary>
internal sealed class PartnerApiDescription : IOperationFilter
{
    public const string Tag = "Partner API";

    private static readonly (string Status, string Text)[] s_refusals =
    [
        ("400", "The input makes no sense; the error's members say where."),
        ("401", "No token, or one that is worth nothing."),
        ("403", "The token lacks the scope."),
        ("404", "There is no such thing in this tenant."),
        ("409", "It is not as you think: stale version, idempotency key in use, or already done."),
        ("429", "Too fast; wait as long as Retry-After says."),
    ];

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (operation.Tags?.Any(tag => tag.Name == Tag) != true)
            return;
        operation.Responses ??= [];
        foreach (var (status, text) in s_refusals)
            operation.Responses.TryAdd(status, new OpenApiResponse { Description = text });
        if (context.ApiDescription.HttpMethod == "POST" && context.ApiDescription.RelativePath!.StartsWith("api/v1/", StringComparison.Ordinal))
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = "Idempotency-Key",
                In = ParameterLocation.Header,
                Description = "Any text of up to 100 characters, new for each request: repeated within a day, the request is worked on once.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            });
        }

        if (PartnerApiExamples.For(context.ApiDescription.HttpMethod!, context.ApiDescription.RelativePath!) is { } example
            && operation.RequestBody?.Content?.TryGetValue("application/json", out var media) == true)
            media.Example = JsonNode.Parse(example);
    }
}
