using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SupportMax.Saas.SalesforceSimulator.Data;

namespace SupportMax.Saas.SalesforceSimulator.Rest;

/// <summary>The subrequests of one composite call, in order; later ones may refer to earlier answers as <c>@{reference.field}</c>.</summary>
internal sealed partial class CompositeRun(RestApi api, RestRequest outer)
{
    private readonly Dictionary<string, JsonNode?> _answers = new(StringComparer.Ordinal);

    public JsonArray Run(JsonArray calls)
    {
        var responses = new JsonArray();
        foreach (var call in calls)
        {
            var reference = call!["referenceId"]?.ToString() ?? throw new SalesforceException(400, "INVALID_INPUT", "Each subrequest needs a referenceId.");
            var response = RunOne(call);
            _answers[reference] = response.Body;
            responses.Add(new JsonObject
            {
                ["body"] = response.Body?.DeepClone(),
                ["httpHeaders"] = new JsonObject(),
                ["httpStatusCode"] = response.Status,
                ["referenceId"] = reference,
            });
        }

        return responses;
    }

    private RestResponse RunOne(JsonNode call)
    {
        try
        {
            var address = new Uri(new Uri("http://org"), Fill(call["url"]?.ToString() ?? ""));
            var body = call["body"] is { } given ? JsonNode.Parse(Fill(given.ToJsonString())) : null;
            const string root = "/services/data/";
            if (!address.AbsolutePath.StartsWith(root, StringComparison.Ordinal))
                throw SalesforceException.NotFound();
            return api.Handle(outer with { Method = call["method"]?.ToString() ?? "GET", Path = address.AbsolutePath[root.Length..], Query = QueryString.Read(address.Query), Body = body });
        }
        catch (SalesforceException error)
        {
            return new(error.Status, error.ToBody());
        }
    }

    private string Fill(string text) => Reference().Replace(text, match =>
    {
        var name = match.Groups["name"].Value;
        if (!_answers.TryGetValue(name, out var answer))
            throw new SalesforceException(400, "PROCESSING_HALTED", $"Invalid reference specified. No value for {match.Value} found.");
        foreach (Match step in Step().Matches(match.Groups["path"].Value))
            answer = step.Groups["index"].Success ? answer?.AsArray().ElementAtOrDefault(int.Parse(step.Groups["index"].Value, System.Globalization.CultureInfo.InvariantCulture)) : answer?[step.Groups["field"].Value];
        return answer?.ToString() ?? throw new SalesforceException(400, "PROCESSING_HALTED", $"Invalid reference specified. No value for {match.Value} found.");
    });

    [GeneratedRegex(@"@\{(?<name>\w+)(?<path>[^}]*)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reference();

    [GeneratedRegex(@"\[(?<index>\d+)\]|\.(?<field>\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Step();
}
