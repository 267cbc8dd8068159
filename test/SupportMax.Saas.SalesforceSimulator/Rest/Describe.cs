using System.Text.Json.Nodes;
using SupportMax.Saas.SalesforceSimulator.Data;

namespace SupportMax.Saas.SalesforceSimulator.Rest;

/// <summary>What the org says about its objects.</summary>
internal static class Describe
{
    public static JsonObject Brief(SObjectType type) => new()
    {
        ["name"] = type.Name,
        ["label"] = type.Name,
        ["keyPrefix"] = type.KeyPrefix,
        ["custom"] = false,
        ["createable"] = true,
        ["updateable"] = true,
        ["queryable"] = true,
        ["deletable"] = true,
    };

    public static JsonObject Whole(SObjectType type)
    {
        var whole = Brief(type);
        whole["fields"] = new JsonArray([.. type.Fields.Select(field => (JsonNode)Field(field))]);
        return whole;
    }

    private static JsonObject Field(SObjectField field) => new()
    {
        ["name"] = field.Name,
        ["label"] = field.Name.Replace("__c", "", StringComparison.Ordinal).Replace('_', ' '),
        ["type"] = field.Type,
        ["length"] = field.Length,
        ["custom"] = field.Name.EndsWith("__c", StringComparison.Ordinal),
        ["createable"] = !field.IsReadOnly,
        ["updateable"] = !field.IsReadOnly,
        ["nillable"] = !field.IsRequired,
        ["externalId"] = field.IsExternalId,
        ["unique"] = field.IsExternalId,
        ["relationshipName"] = field.RelationshipName,
        ["referenceTo"] = new JsonArray([.. field.ReferenceTo is null ? Array.Empty<JsonNode>() : [field.ReferenceTo]]),
        ["picklistValues"] = new JsonArray([.. field.Picklist.Select(value => (JsonNode)new JsonObject { ["value"] = value, ["label"] = value, ["active"] = true, ["defaultValue"] = false })]),
    };
}
