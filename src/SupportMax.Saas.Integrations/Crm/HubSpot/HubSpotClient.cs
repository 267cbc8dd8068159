using System.Text.Json.Nodes;

namespace SupportMax.Saas.Crm;

/// <summary>Calls HubSpot's CRM API with a private app's token.</summary>
internal sealed class HubSpotClient(CrmHttp http)
{
    private const int MaxInputs = 100;

    public CrmUsage? UsageOf(CrmAccess access) => http.UsageOf(access, CrmSystem.HubSpot);

    public Task<JsonNode> GetAsync(CrmAccess access, string path, CancellationToken cancellationToken) => SendAsync(access, HttpMethod.Get, path, null, isRepeatable: true, cancellationToken);

    /// <summary>A call that writes, or reads by POST.</summary>
    public Task<JsonNode> PostAsync(CrmAccess access, string path, JsonNode body, bool isRepeatable, CancellationToken cancellationToken) =>
        SendAsync(access, HttpMethod.Post, path, body, isRepeatable, cancellationToken);

    /// <summary>
    /// The results of a batch of any length, and what was refused. Where one bad input makes HubSpot refuse the whole batch, the
    /// inputs go one by one.
    /// </summary>
    public async Task<HubSpotBatch> BatchAsync(CrmAccess access, string path, IReadOnlyList<JsonObject> inputs, JsonObject frame, bool isRepeatable, CancellationToken cancellationToken)
    {
        var whole = new HubSpotBatch([], []);
        foreach (var chunk in inputs.Chunk(MaxInputs))
        {
            try
            {
                var body = (JsonObject)frame.DeepClone();
                body["inputs"] = new JsonArray([.. chunk.Select(input => input.DeepClone())]);
                whole.Add(await PostAsync(access, path, body, isRepeatable, cancellationToken));
            }
            catch (CrmRefusedException exception) when (exception is { IsSignIn: false, Code: "VALIDATION_ERROR" } && chunk.Length > 1)
            {
                foreach (var single in chunk)
                {
                    var (results, errors) = await BatchAsync(access, path, [single], frame, isRepeatable, cancellationToken);
                    whole.Results.AddRange(results);
                    whole.Errors.AddRange(errors);
                }
            }
            catch (CrmRefusedException exception) when (exception is { IsSignIn: false, Code: "VALIDATION_ERROR" })
            {
                whole.Errors.Add(new(chunk[0]["id"]?.ToString() ?? "", CrmOutcomeKind.Refused, exception.Code, exception.Message));
            }
        }

        return whole;
    }

    private async Task<JsonNode> SendAsync(CrmAccess access, HttpMethod method, string path, JsonNode? body, bool isRepeatable, CancellationToken cancellationToken)
    {
        var call = new CrmCall(method, new Uri(access.Address, path), body) { Token = access.Secret, IsRepeatable = isRepeatable };
        var answer = await http.SendAsync(access, CrmSystem.HubSpot, call, cancellationToken);
        if (answer.IsSuccess)
            return answer.Json ?? new JsonObject();
        var code = answer.Json?["category"]?.ToString() ?? $"HTTP_{answer.Status}";
        throw answer.Status is 429 or 423 or >= 500
            ? new CrmUnavailableException(code, answer.RetryAfter)
            : new CrmRefusedException(code, answer.Json?["message"]?.ToString() ?? "", isSignIn: answer.Status == 401);
    }
}

/// <summary>What a batch came to.</summary>
internal sealed record HubSpotBatch(List<JsonNode> Results, List<HubSpotError> Errors)
{
    public void Add(JsonNode answer)
    {
        Results.AddRange(answer["results"]!.AsArray().OfType<JsonNode>());
        foreach (var error in answer["errors"] as JsonArray ?? [])
        {
            var category = error!["category"]?.ToString() ?? "";
            var kind = category is "RATE_LIMITS" or "SERVICE_UNAVAILABLE" or "INTERNAL_ERROR" ? CrmOutcomeKind.Later : CrmOutcomeKind.Refused;
            foreach (var id in error["context"]?["ids"] as JsonArray ?? [])
                Errors.Add(new(id!.ToString(), kind, category, error["message"]?.ToString() ?? ""));
        }
    }
}

/// <summary>Why one input of a batch was refused.</summary>
internal sealed record HubSpotError(string Id, CrmOutcomeKind Kind, string Code, string Message);
