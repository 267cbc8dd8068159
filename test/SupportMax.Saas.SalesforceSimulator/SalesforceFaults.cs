using SupportMax.Saas.SimulatorControl;

namespace SupportMax.Saas.SalesforceSimulator;

/// <summary>Salesforce's words when something is wrong with the whole call.</summary>
internal static class SalesforceFaults
{
    public static IReadOnlyList<FaultAnswer> All { get; } =
    [
        new("unavailable", 503, """[{"errorCode":"SERVER_UNAVAILABLE","message":"The server is temporarily unavailable. Try again later."}]"""),
        new("limit", 403, """[{"errorCode":"REQUEST_LIMIT_EXCEEDED","message":"ConcurrentRequests (Concurrent API Requests) Limit exceeded."}]"""),
        new("throttle", 429, """[{"errorCode":"REQUEST_LIMIT_EXCEEDED","message":"Too many requests."}]""", RetryAfterSeconds: 1),
        new("session", 401, """[{"errorCode":"INVALID_SESSION_ID","message":"Session expired or invalid"}]"""),
    ];
}
