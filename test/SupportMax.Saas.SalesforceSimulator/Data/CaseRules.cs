namespace SupportMax.Saas.SalesforceSimulator.Data;

/// <summary>What the org derives of a case's own fields.</summary>
internal static class CaseRules
{
    public static void Apply(SObjectRecord record, DateTimeOffset now, string? contactAccountId)
    {
        if (record.Type.Name != "Case")
            return;
        var isClosed = record.Text("Status") == "Closed";
        record["IsClosed"] = isClosed;
        record["ClosedDate"] = isClosed ? record["ClosedDate"] ?? SObjectRecord.Format(now) : null;
        record["AccountId"] ??= contactAccountId;
    }
}
