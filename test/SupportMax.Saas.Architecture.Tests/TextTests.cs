using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.BackgroundJobs;
using SupportMax.Saas.Localization;

namespace SupportMax.Saas;

public sealed partial class TextTests
{
    public static TheoryData<string> Languages => [.. LocalizedTexts.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_error_code_has_a_text_and_every_text_an_error_code(string language)
    {
        var codes = Layers.All.SelectMany(assembly => assembly.GetTypes()).Where(type => type.Name.EndsWith("ErrorCodes", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static)).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!).ToList();
        codes.Count.ShouldBeGreaterThan(40);
        LocalizedTexts.All(LocalizedTexts.Errors, language).Keys.Order(StringComparer.Ordinal).ShouldBe(codes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_error_code_stands_for_two_errors() =>
        Layers.All.SelectMany(assembly => assembly.GetTypes()).Where(type => type.Name.EndsWith("ErrorCodes", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static)).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!)
            .GroupBy(code => code, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty();

    [Theory]
    [InlineData(LocalizedTexts.Errors)]
    [InlineData(LocalizedTexts.Bot)]
    [InlineData(LocalizedTexts.Pages)]
    [InlineData("SupportMax")]
    public void Every_language_has_the_same_texts_with_the_same_placeholders(string resource)
    {
        var fallback = Describe(resource, LocalizedTexts.Languages[0]);
        foreach (var language in LocalizedTexts.Languages.Skip(1))
            Describe(resource, language).ShouldBe(fallback, language);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_text_is_empty(string language) =>
        new[] { LocalizedTexts.Errors, LocalizedTexts.Bot, LocalizedTexts.Pages, "SupportMax" }.SelectMany(resource => LocalizedTexts.All(resource, language))
            .Where(text => string.IsNullOrWhiteSpace(text.Value)).Select(text => text.Key).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_type_of_background_job_has_a_name_that_staff_understand(string language)
    {
        const string prefix = "JobType:";
        var types = new ServiceCollection().AddSupportMaxApplication().Select(service => service.ImplementationInstance).OfType<JobHandler>().Select(handler => handler.Type).ToList();
        types.Count.ShouldBeGreaterThan(8);
        LocalizedTexts.All("SupportMax", language).Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal)).Select(key => key[prefix.Length..]).Order(StringComparer.Ordinal)
            .ShouldBe(types.Order(StringComparer.Ordinal));
    }

    private static List<string> Describe(string resource, string language) =>
        [.. LocalizedTexts.All(resource, language)
            .Select(text => $"{text.Key} {string.Join(' ', Placeholder().Matches(text.Value).Select(match => match.Value).Order(StringComparer.Ordinal).Distinct())}")
            .Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{[a-zA-Z0-9]+\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Placeholder();
}
