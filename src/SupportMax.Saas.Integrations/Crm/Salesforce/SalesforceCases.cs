using System.Text.Json.Nodes;

namespace SupportMax.Saas.Crm;

/// <summary>What is read of a case.</summary>
internal static class SalesforceCases
{
    public static string Columns(CrmAccess access) => $"Id, CaseNumber, Status, IsClosed, Owner.Name, SystemModstamp, {access.TicketField}";

    public static CrmCaseState Read(JsonNode row, CrmAccess access, Uri instance)
    {
        var id = row["Id"]!.ToString();
        var state = new CrmCaseState(
            row[access.TicketField]?.ToString() ?? "",
            id,
            row["CaseNumber"]?.ToString() ?? "",
            row["Status"]?.ToString() ?? "",
            row["IsClosed"]?.GetValue<bool>() == true,
            row["Owner"]?["Name"]?.ToString(),
            Soql.ReadTime(row["SystemModstamp"]!.ToString()),
            new Uri(instance, $"/lightning/r/Case/{id}/view"));
        return state with
        {
            Fields = row.AsObject().Where(pair => pair.Value is JsonValue).ToDictionary(pair => pair.Key, pair => pair.Value?.ToString(), StringComparer.OrdinalIgnoreCase),
        };
    }
}
