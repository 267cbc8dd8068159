using System.Text.Json.Nodes;

namespace SupportMax.Saas.Crm;

/// <summary>Calls the REST API with a session, and signs in anew once when the session is refused.</summary>
internal sealed class SalesforceClient(CrmHttp http, SalesforceSessions sessions)
{
    /// <summary>The REST API's version; every org of today speaks it.</summary>
    public const string Version = "v60.0";

    public CrmUsage? UsageOf(CrmAccess access) => http.UsageOf(access, CrmSystem.Salesforce);

    public async Task<SalesforceSession> GetSessionAsync(CrmAccess access, CancellationToken cancellationToken) => await sessions.GetAsync(access, cancellationToken);

    /// <summary>Rows of a query, page after page.</summary>
    public async Task<IReadOnlyList<JsonNode>> QueryAsync(CrmAccess access, string soql, CancellationToken cancellationToken)
    {
        var page = await GetAsync(access, $"query?q={Uri.EscapeDataString(soql)}", cancellationToken);
        return await ReadPagesAsync(access, page, cancellationToken);
    }

    /// <summary>The rows of a page and of all that follow it.</summary>
    public async Task<IReadOnlyList<JsonNode>> ReadPagesAsync(CrmAccess access, JsonNode first, CancellationToken cancellationToken)
    {
        var rows = new List<JsonNode>();
        for (JsonNode? page = first; page is not null;)
        {
            rows.AddRange(page["records"]!.AsArray().OfType<JsonNode>());
            page = page["nextRecordsUrl"]?.ToString() is { } next ? await SendAsync(access, HttpMethod.Get, next, null, cancellationToken) : null;
        }

        return rows;
    }

    public async Task<JsonNode> GetAsync(CrmAccess access, string resource, CancellationToken cancellationToken) =>
        await SendAsync(access, HttpMethod.Get, $"/services/data/{Version}/{resource}", null, cancellationToken);

    /// <param name="access">The connection.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">From the org's root.</param>
    /// <param name="body">What is sent.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <param name="isRepeatable">Whether doing it twice is the same as once; null for what the method says.</param>
    public async Task<JsonNode> SendAsync(CrmAccess access, HttpMethod method, string path, JsonNode? body, CancellationToken cancellationToken, bool? isRepeatable = null)
    {
        var session = await sessions.GetAsync(access, cancellationToken);
        var answer = await SendAsync(session, method, path, body, isRepeatable, cancellationToken);
        if (answer.Status == 401)
        {
            sessions.Forget(session);
            answer = await SendAsync(await sessions.GetAsync(access, cancellationToken), method, path, body, isRepeatable, cancellationToken);
        }

        return answer.IsSuccess ? answer.Json ?? new JsonObject() : throw SalesforceErrors.ToException(answer);
    }

    private Task<CrmAnswer> SendAsync(SalesforceSession session, HttpMethod method, string path, JsonNode? body, bool? isRepeatable, CancellationToken cancellationToken)
    {
        var call = new CrmCall(method, new Uri(session.Instance, path), body) { Token = session.Token };
        return http.SendAsync(session.For, CrmSystem.Salesforce, isRepeatable is { } said ? call with { IsRepeatable = said } : call, cancellationToken);
    }
}
