using System.Text.Json.Serialization;

namespace SupportMax.Saas.ChatModelSimulator;

internal sealed record CompletionRequest(string Model, IReadOnlyList<RequestMessage> Messages, bool Stream);

internal sealed record RequestMessage(string Role, System.Text.Json.JsonElement Content)
{
    public string Text => Content.ValueKind == System.Text.Json.JsonValueKind.String
        ? Content.GetString()!
        : string.Concat(Content.EnumerateArray().Select(part => part.TryGetProperty("text", out var text) ? text.GetString() : ""));
}

/// <summary>What a call used.</summary>
internal sealed record Usage(
    [property: JsonPropertyName("prompt_tokens")] int PromptTokens,
    [property: JsonPropertyName("completion_tokens")] int CompletionTokens,
    [property: JsonPropertyName("total_tokens")] int TotalTokens)
{
    public static Usage Of(string prompt, string reply)
    {
        var (input, output) = (CountWords(prompt), CountWords(reply));
        return new Usage(input, output, input + output);
    }

    private static int CountWords(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
