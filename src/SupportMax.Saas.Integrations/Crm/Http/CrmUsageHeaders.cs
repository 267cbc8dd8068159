using System.Globalization;
using System.Net.Http.Headers;

namespace SupportMax.Saas.Crm;

/// <summary>What CRMs say about the day's calls: Salesforce in <c>Sforce-Limit-Info: api-usage=18/5000</c>, HubSpot in two headers.</summary>
internal static class CrmUsageHeaders
{
    public static CrmUsage? Read(HttpResponseHeaders headers)
    {
        if (First(headers, "Sforce-Limit-Info")?.Split('=', '/', ';') is ["api-usage", var used, var limit, ..] && Number(used) is { } usedCalls && Number(limit) is { } allCalls)
            return new(usedCalls, allCalls);
        return Number(First(headers, "X-HubSpot-RateLimit-Daily")) is { } daily && Number(First(headers, "X-HubSpot-RateLimit-Daily-Remaining")) is { } left ? new(daily - left, daily) : null;
    }

    private static string? First(HttpResponseHeaders headers, string name) => headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
