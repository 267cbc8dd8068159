using System.Text.Json.Nodes;
using SupportMax.Saas.SalesforceSimulator.Data;

namespace SupportMax.Saas.SalesforceSimulator.Rest;

/// <summary>The documented REST resources that the simulator knows, by path.</summary>
internal sealed class RestApi(SObjectResource sobjects, QueryResource queries, OrgLimits limits)
{
    public const string LatestVersion = "v62.0";
    private const int MaxSubrequests = 25;
    private static readonly string[] s_versions = ["58.0", "59.0", "60.0", "61.0", "62.0"];

    public static JsonArray Versions { get; } =
        [.. s_versions.Select(version => (JsonNode)new JsonObject { ["label"] = $"Version {version}", ["url"] = $"/services/data/v{version}", ["version"] = version })];

    /// <summary>Answers a call; errors too are answers.</summary>
    public RestResponse Handle(RestRequest request)
    {
        try
        {
            return Dispatch(request);
        }
        catch (SalesforceException error)
        {
            return new(error.Status, error.ToBody());
        }
    }

    private RestResponse Dispatch(RestRequest request)
    {
        if (!s_versions.Any(version => request.Version == "v" + version))
            throw SalesforceException.NotFound();
        return request.Segments[1..] switch
        {
            [] => RestResponse.Ok(Resources(request.Version)),
            ["limits"] => RestResponse.Ok(limits.ToJson()),
            ["sobjects", ..] => sobjects.Handle(request, request.Segments[2..]),
            ["query" or "queryAll", ..] => queries.Handle(request, request.Segments[2..], withDeleted: request.Segments[1] == "queryAll"),
            ["composite"] => Composite(request),
            ["composite", "sobjects", .. var rest] => sobjects.HandleCollection(request, rest),
            _ => throw SalesforceException.NotFound(),
        };
    }

    private static JsonObject Resources(string version)
    {
        string[] names = ["sobjects", "query", "queryAll", "limits", "composite"];
        var resources = new JsonObject();
        foreach (var name in names)
            resources[name] = $"/services/data/{version}/{name}";
        return resources;
    }

    private RestResponse Composite(RestRequest request)
    {
        var calls = request.Body?["compositeRequest"]?.AsArray() ?? throw new SalesforceException(400, "JSON_PARSER_ERROR", "compositeRequest is missing");
        if (calls.Count is 0 or > MaxSubrequests)
            throw new SalesforceException(400, "PROCESSING_HALTED", $"A composite request has 1 to {MaxSubrequests} subrequests.");
        var run = new CompositeRun(this, request);
        return RestResponse.Ok(new JsonObject { ["compositeResponse"] = run.Run(calls) });
    }
}
