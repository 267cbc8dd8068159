using System.Text.Json.Nodes;

namespace SupportMax.Saas.Crm;

/// <summary>Which of Salesforce's errors pass by themselves. See "Status Codes and Error Responses" in the REST API's documentation.</summary>
internal static class SalesforceErrors
{
    private static readonly TimeSpan s_afterDailyLimit = TimeSpan.FromMinutes(5);

    private static readonly HashSet<string> s_passing = new(StringComparer.Ordinal)
    {
        "UNABLE_TO_LOCK_ROW", "SERVER_UNAVAILABLE", "REQUEST_RUNNING_TOO_LONG", "UNKNOWN_EXCEPTION", "QUERY_TIMEOUT", "TXN_SECURITY_RUNTIME_ERROR", "PROCESSING_HALTED",
        "REQUEST_LIMIT_EXCEEDED", "INVALID_SESSION_ID",
    };

    /// <summary>An exception for a call that failed as a whole.</summary>
    public static Exception ToException(CrmAnswer answer)
    {
        var error = answer.Json is JsonArray list ? list.FirstOrDefault() : answer.Json as JsonObject;
        var code = error?["errorCode"]?.ToString() ?? $"HTTP_{answer.Status}";
        if (code == "REQUEST_LIMIT_EXCEEDED")
            return new CrmUnavailableException(code, answer.RetryAfter ?? (answer.Usage is { } usage && usage.Used >= usage.Limit ? s_afterDailyLimit : null));
        if (s_passing.Contains(code) || answer.Status is 429 or >= 500)
            return new CrmUnavailableException(code, answer.RetryAfter);
        return new CrmRefusedException(code, error?["message"]?.ToString() ?? "", isSignIn: answer.Status == 401);
    }

    /// <summary>The outcome of one record of a collection.</summary>
    public static CrmOutcome ToOutcome(JsonNode result)
    {
        if (result["success"]?.GetValue<bool>() == true)
            return CrmOutcome.Done(result["id"]!.ToString());
        var error = result["errors"]?.AsArray().FirstOrDefault();
        var code = error?["statusCode"]?.ToString() ?? "UNKNOWN_EXCEPTION";
        return new(s_passing.Contains(code) ? CrmOutcomeKind.Later : CrmOutcomeKind.Refused, null, code, error?["message"]?.ToString());
    }
}
