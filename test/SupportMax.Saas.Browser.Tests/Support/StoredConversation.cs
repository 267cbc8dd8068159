using System.Text.Json.Nodes;

namespace SupportMax.Saas.Browser.Tests;

/// <summary>A conversation as the staff's routes tell it.</summary>
internal sealed record StoredConversation(JsonNode Json)
{
    public string Id => Json["id"]!.GetValue<string>();

    public string Status => Json["status"]!.GetValue<string>();

    /// <summary>Who has it; null when nobody does.</summary>
    public string? Assignee => Json["assigneeName"]?.GetValue<string>();

    /// <summary>Where it stands, such as <c>waiting</c>.</summary>
    public string State => Json["state"]!.GetValue<string>();

    /// <summary>The messages of a kind of author, in order.</summary>
    public IReadOnlyList<string> Texts(string author) =>
        [.. Json["messages"]!.AsArray().Where(message => message!["author"]!["kind"]!.GetValue<string>() == author).Select(message => message!["text"]!.GetValue<string>())];
}
