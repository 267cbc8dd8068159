using System.Text.Json;

namespace SupportMax.Saas.TestBase;

/// <summary>A hub refused a call.</summary>
public sealed class HubRefusalException : Exception
{
    private HubRefusalException(string message)
        : base(message)
    {
    }

    /// <summary>The error's code; null when the hub said nothing that a client could read.</summary>
    public string? Code { get; private init; }

    /// <summary>After how many seconds the same call may go well.</summary>
    public double? RetryAfterSeconds { get; private init; }

    internal static HubRefusalException Read(string error)
    {
        var start = error.IndexOf('{', StringComparison.Ordinal);
        if (start < 0)
            return new HubRefusalException(error);
        var json = JsonDocument.Parse(error[start..]).RootElement;
        return new HubRefusalException(json.GetProperty("message").GetString()!)
        {
            Code = json.GetProperty("code").GetString(),
            RetryAfterSeconds = json.GetProperty("retryAfterSeconds").ValueKind == JsonValueKind.Number ? json.GetProperty("retryAfterSeconds").GetDouble() : null,
        };
    }
}
