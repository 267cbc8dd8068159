using System.Globalization;
using SupportMax.Saas.Localization;

namespace SupportMax.Saas.Abp;

/// <summary>The texts of all resources in one language, as ABP's packages read them.</summary>
internal sealed record ApplicationLocalization(IReadOnlyDictionary<string, TextResource> Resources, CultureDto CurrentCulture)
{
    public static ApplicationLocalization In(CultureInfo culture)
    {
        var resources = AbpTexts.All(culture.Name).ToDictionary(resource => resource.Key, resource => new TextResource(resource.Value), StringComparer.Ordinal);
        resources[LocalizedTexts.Admin] = new TextResource(LocalizedTexts.All(LocalizedTexts.Admin, culture.Name));
        return new ApplicationLocalization(resources, CultureDto.Of(culture));
    }
}

/// <summary>The texts of one resource.</summary>
internal sealed record TextResource(IReadOnlyDictionary<string, string> Texts)
{
    public IReadOnlyList<string> BaseResources { get; } = [];
}
