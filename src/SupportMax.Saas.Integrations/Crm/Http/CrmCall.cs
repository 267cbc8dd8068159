using System.Text.Json.Nodes;

namespace SupportMax.Saas.Crm;

/// <summary>A call of a CRM's API.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Address">The absolute address.</param>
/// <param name="Body">What is sent as JSON; null for nothing.</param>
internal sealed record CrmCall(HttpMethod Method, Uri Address, JsonNode? Body = null)
{
    /// <summary>A form instead of JSON.</summary>
    public IReadOnlyDictionary<string, string>? Form { get; init; }

    /// <summary>The bearer token; null for none.</summary>
    public string? Token { get; init; }

    /// <summary>Whether doing it twice is the same as doing it once.</summary>
    public bool IsRepeatable { get; init; } = Method == HttpMethod.Get || Method == HttpMethod.Patch || Method == HttpMethod.Put;

    public HttpRequestMessage ToRequest()
    {
        var request = new HttpRequestMessage(Method, Address);
        if (Token is not null)
            request.Headers.Authorization = new("Bearer", Token);
        if (Form is not null)
            request.Content = new FormUrlEncodedContent(Form);
        else if (Body is not null)
            request.Content = new StringContent(Body.ToJsonString(), null, "application/json");
        return request;
    }
}
