using System.Text.Json;

namespace SupportMax.Saas.Localization;

/// <summary>Texts of the pages that come with ABP's packages: by resource, then by key.</summary>
public static class AbpTexts
{
    private static readonly Dictionary<string, IReadOnlyDictionary<string, Dictionary<string, string>>> s_texts =
        LocalizedTexts.Languages.ToDictionary(language => language, Read, StringComparer.Ordinal);

    /// <summary>All resources in a language of <see cref="LocalizedTexts.Languages"/>.</summary>
    public static IReadOnlyDictionary<string, Dictionary<string, string>> All(string language) => s_texts[language];

    private static IReadOnlyDictionary<string, Dictionary<string, string>> Read(string language)
    {
        var name = $"SupportMax.Localization.Abp.{language}.json";
        using var stream = typeof(AbpTexts).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The texts {name} are missing from the build.");
        return JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(stream)!;
    }
}
