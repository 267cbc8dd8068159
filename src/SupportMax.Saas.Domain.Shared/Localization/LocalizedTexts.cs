using System.Text.Json;

namespace SupportMax.Saas.Localization;

/// <summary>Every text of the product that the server says, by resource, language and key. English is the fallback.</summary>
public static class LocalizedTexts
{
    /// <summary>Texts of error codes.</summary>
    public const string Errors = "Errors";

    /// <summary>What the bot and the system say to customers.</summary>
    public const string Bot = "Bot";

    /// <summary>Names of permissions and their groups.</summary>
    public const string Permissions = "Permissions";

    /// <summary>Names and descriptions of features and their groups.</summary>
    public const string Features = "Features";

    /// <summary>What mails to staff say.</summary>
    public const string Mails = "Mails";

    /// <summary>Texts of the pages that the server writes itself.</summary>
    public const string Pages = "Pages";

    /// <summary>Texts of the admin's own pages.</summary>
    public const string Admin = "SupportMax";

    /// <summary>Languages there are texts in; the first is the fallback.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "de"];

    private static readonly Dictionary<(string Resource, string Language), IReadOnlyDictionary<string, string>> s_texts =
        new[] { Errors, Bot, Permissions, Features, Mails, Pages, Admin }.SelectMany(resource => Languages.Select(language => (resource, language))).ToDictionary(key => key, Read);

    /// <summary>All texts of a resource in a language.</summary>
    public static IReadOnlyDictionary<string, string> All(string resource, string language) =>
        s_texts.TryGetValue((resource, language), out var texts) ? texts : s_texts[(resource, Languages[0])];

    /// <summary>One text, its placeholders such as <c>{number}</c> filled.</summary>
    /// <exception cref="KeyNotFoundException">No language has the key.</exception>
    public static string Get(string resource, string language, string key, IReadOnlyDictionary<string, object>? values = null)
    {
        if (!All(resource, language).TryGetValue(key, out var text))
            text = All(resource, Languages[0])[key];
        return values is null ? text : values.Aggregate(text, (filled, value) => filled.Replace("{" + value.Key + "}", value.Value.ToString(), StringComparison.Ordinal));
    }

    private static IReadOnlyDictionary<string, string> Read((string Resource, string Language) key)
    {
        var name = $"SupportMax.Localization.{key.Resource}.{key.Language}.json";
        using var stream = typeof(LocalizedTexts).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The texts {name} are missing from the build.");
        return JsonSerializer.Deserialize<LanguageFile>(stream, JsonSerializerOptions.Web)!.Texts;
    }

    private sealed record LanguageFile(string Culture, Dictionary<string, string> Texts);
}
