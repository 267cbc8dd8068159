namespace SupportMax.Saas.SalesforceSimulator.Rest;

internal static class QueryString
{
    public static IReadOnlyDictionary<string, string> Read(string query) =>
        Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query).ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.OrdinalIgnoreCase);
}
