using System.Text.Json.Nodes;

namespace SupportMax.Saas.SalesforceSimulator.Rest;

/// <summary>A call as it came over HTTP or stood in a composite request.</summary>
/// <param name="Method">GET, POST, PATCH or DELETE.</param>
/// <param name="Path">Below <c>/services/data/</c>, with the version.</param>
/// <param name="Query">The query string's values.</param>
/// <param name="Body">The body, or null.</param>
/// <param name="BatchSize">How many records one page of a query holds.</param>
/// <param name="BegunAt">When it came; what it writes bears this time.</param>
internal sealed record RestRequest(string Method, string Path, IReadOnlyDictionary<string, string> Query, JsonNode? Body, int BatchSize, DateTimeOffset BegunAt)
{
    public string Version => Segments[0];

    public string[] Segments => [.. Path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString)];
}

/// <summary>What it is answered with; a null body is none.</summary>
internal sealed record RestResponse(int Status, JsonNode? Body)
{
    public static RestResponse Ok(JsonNode body) => new(200, body);

    public static RestResponse NoContent { get; } = new(204, null);
}
