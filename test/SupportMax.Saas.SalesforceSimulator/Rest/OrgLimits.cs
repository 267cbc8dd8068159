using System.Text.Json.Nodes;

namespace SupportMax.Saas.SalesforceSimulator.Rest;

/// <summary>How many calls the org's day has left.</summary>
internal sealed class OrgLimits
{
    private int _used;

    public int DailyRequests { get; set; } = 100_000;

    public int Used => Volatile.Read(ref _used);

    /// <summary>The header that every answer carries.</summary>
    public string Header => $"api-usage={Used}/{DailyRequests}";

    /// <summary>Counts a call; false when the day's are used up.</summary>
    public bool Use() => Interlocked.Increment(ref _used) <= DailyRequests;

    public void Reset() => Volatile.Write(ref _used, 0);

    public JsonObject ToJson() => new() { ["DailyApiRequests"] = new JsonObject { ["Max"] = DailyRequests, ["Remaining"] = Math.Max(0, DailyRequests - Used) } };
}
