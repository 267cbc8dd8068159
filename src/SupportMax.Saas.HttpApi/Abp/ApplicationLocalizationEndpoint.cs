using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SupportMax.Saas.Localization;

namespace SupportMax.Saas.Abp;

/// <summary><c>/api/abp/application-localization?cultureName</c>: all texts of the admin in one language.</summary>
internal static class ApplicationLocalizationEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/abp/application-localization", Get).WithTags("Abp").AllowAnonymous();

    private static ApplicationLocalization Get(string? cultureName)
    {
        var culture = RequestLanguage.Find(cultureName);
        var resources = AbpTexts.All(culture.Name).ToDictionary(resource => resource.Key, resource => new TextResource(resource.Value), StringComparer.Ordinal);
        resources[LocalizedTexts.Admin] = new TextResource(LocalizedTexts.All(LocalizedTexts.Admin, culture.Name));
        return new ApplicationLocalization(resources, CultureDto.Of(culture));
    }

    private sealed record ApplicationLocalization(IReadOnlyDictionary<string, TextResource> Resources, CultureDto CurrentCulture);

    private sealed record TextResource(IReadOnlyDictionary<string, string> Texts)
    {
        public IReadOnlyList<string> BaseResources { get; } = [];
    }
}
