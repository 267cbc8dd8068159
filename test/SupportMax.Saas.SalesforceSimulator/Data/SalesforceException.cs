using System.Text.Json.Nodes;

namespace SupportMax.Saas.SalesforceSimulator.Data;

/// <summary>An error in Salesforce's own shape: <c>[{errorCode, message, fields}]</c>.</summary>
internal sealed class SalesforceException(int status, string code, string message, params string[] fields) : Exception(message)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    /// <summary>For DUPLICATES_DETECTED: which records were found.</summary>
    public JsonObject? DuplicateResult { get; init; }

    public JsonArray ToBody()
    {
        var error = new JsonObject { ["message"] = Message, ["errorCode"] = Code };
        if (fields.Length > 0)
            error["fields"] = Fields();
        if (DuplicateResult is not null)
            error["duplicateResult"] = DuplicateResult.DeepClone();
        return [error];
    }

    /// <summary>The same as a record's error in a collection's result.</summary>
    public JsonObject ToRecordError() => new() { ["statusCode"] = Code, ["message"] = Message, ["fields"] = Fields() };

    public static SalesforceException NotFound() => new(404, "NOT_FOUND", "The requested resource does not exist");

    public static SalesforceException InvalidField(string type, string field) =>
        new(400, "INVALID_FIELD", $"No such column '{field}' on entity '{type}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name.");

    private JsonArray Fields() => [.. fields.Select(field => (JsonNode)field)];
}
