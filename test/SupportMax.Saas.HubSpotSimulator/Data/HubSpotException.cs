using System.Text.Json.Nodes;

namespace SupportMax.Saas.HubSpotSimulator.Data;

/// <summary>An error in HubSpot's own shape.</summary>
internal sealed class HubSpotException(int status, string category, string message) : Exception(message)
{
    public int Status { get; } = status;

    public string Category { get; } = category;

    public static HubSpotException NotFound() => new(404, "OBJECT_NOT_FOUND", "resource not found");

    public static HubSpotException Invalid(string message) => new(400, "VALIDATION_ERROR", message);

    public JsonObject ToBody() => new()
    {
        ["status"] = "error",
        ["message"] = Message,
        ["correlationId"] = Guid.NewGuid().ToString(),
        ["category"] = Category,
    };
}
