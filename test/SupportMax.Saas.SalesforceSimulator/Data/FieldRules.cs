using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SupportMax.Saas.SalesforceSimulator.Data;

/// <summary>What a field takes.</summary>
internal static partial class FieldRules
{
    public static JsonNode? Check(SObjectField field, JsonNode? value, Func<string, bool> recordExists)
    {
        if (field.IsReadOnly)
            throw new SalesforceException(400, "INVALID_FIELD_FOR_INSERT_UPDATE", $"Unable to create/update fields: {field.Name}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.", field.Name);
        if (value is null)
            return null;
        var kind = value.GetValueKind();
        if (field.Type == "boolean")
            return kind is JsonValueKind.True or JsonValueKind.False ? value : throw Malformed(field, value);
        if (field.Type == "currency")
            return kind == JsonValueKind.Number ? value : throw Malformed(field, value);
        if (kind != JsonValueKind.String)
            throw Malformed(field, value);
        CheckText(field, value.GetValue<string>(), recordExists);
        return value.GetValue<string>().Length == 0 ? null : value;
    }

    private static void CheckText(SObjectField field, string text, Func<string, bool> recordExists)
    {
        if (text.Length > field.Length)
            throw new SalesforceException(400, "STRING_TOO_LONG", $"{field.Name}: data value too large: {text[..Math.Min(text.Length, 40)]} (max length={field.Length})", field.Name);
        if (field.Type == "email" && text.Length > 0 && !Email().IsMatch(text))
            throw new SalesforceException(400, "INVALID_EMAIL_ADDRESS", $"{field.Name}: invalid email address: {text}", field.Name);
        if (field.Picklist.Count > 0 && text.Length > 0 && !field.Picklist.Contains(text, StringComparer.Ordinal))
            throw new SalesforceException(400, "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST", $"{field.Name}: bad value for restricted picklist field: {text}", field.Name);
        if (field.ReferenceTo is not null && text.Length > 0 && !recordExists(text))
            throw new SalesforceException(400, "INVALID_CROSS_REFERENCE_KEY", $"invalid cross reference id: {field.Name}", field.Name);
    }

    private static SalesforceException Malformed(SObjectField field, JsonNode value) =>
        new(400, "JSON_PARSER_ERROR", $"Cannot deserialize instance of {field.Type} from value {value.ToJsonString()}", field.Name);

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[^@\s]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Email();
}
