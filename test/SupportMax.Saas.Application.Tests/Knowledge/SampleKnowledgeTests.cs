using System.Text.RegularExpressions;

namespace SupportMax.Saas.Knowledge;

/// <summary>The sample tenant's knowledge is curated by hand; these are the marks of it that can be counted.</summary>
public sealed partial class SampleKnowledgeTests
{
    private static readonly List<FaqContent> s_northwind = Contents("northwind");

    [Fact]
    public void Northwind_has_fifty_FAQs_in_each_of_its_ten_areas()
    {
        s_northwind.Count.ShouldBe(500);
        s_northwind.CountBy(faq => faq.ProductArea).Select(area => (area.Key, area.Value)).Order()
            .ShouldBe(SampleKnowledge.AreasOf("northwind").Select(name => (name, 50)).Order());
    }

    [Fact]
    public void Every_area_has_every_intent()
    {
        foreach (var area in s_northwind.GroupBy(faq => faq.ProductArea))
            area.Select(faq => faq.Intent).Distinct().Count().ShouldBe(5, area.Key);
    }

    [Theory]
    [InlineData("northwind")]
    [InlineData("harbor")]
    public void Every_FAQ_has_an_external_id_and_three_phrasings_and_none_is_repeated(string tenant)
    {
        var faqs = Contents(tenant);
        faqs.ShouldAllBe(faq => faq.ExternalId != null && faq.Alternatives.Count >= 3);
        var repeated = faqs.SelectMany(faq => faq.Alternatives.Append(faq.Question)).CountBy(text => Plain(text)).Where(text => text.Value > 1);
        repeated.ShouldBeEmpty();
    }

    [Fact]
    public void No_two_questions_are_nearly_the_same()
    {
        var questions = s_northwind.Select(faq => (faq.Question, Words: Plain(faq.Question).Split(' ').ToHashSet(StringComparer.Ordinal))).ToList();
        var near =
            from first in questions.Index()
            from second in questions.Skip(first.Index + 1)
            let common = first.Item.Words.Intersect(second.Words, StringComparer.Ordinal).Count()
            where common >= 0.6 * (first.Item.Words.Count + second.Words.Count - common)
            select $"{first.Item.Question} ~ {second.Question}";
        near.ShouldBeEmpty();
    }

    [Fact]
    public void No_answer_is_filled_up_with_sentences_that_stand_everywhere()
    {
        var shared = s_northwind
            .SelectMany(faq => SentenceEnd().Split(faq.Answer).Select(Plain).Where(sentence => sentence.Split(' ').Length >= 8).Distinct(StringComparer.Ordinal))
            .CountBy(sentence => sentence).Where(sentence => sentence.Value > 6);
        shared.ShouldBeEmpty();
    }

    [Fact]
    public void The_two_sample_tenants_answer_different_questions() =>
        Contents("harbor").Select(faq => Plain(faq.Question)).Intersect(s_northwind.Select(faq => Plain(faq.Question)), StringComparer.Ordinal).ShouldBeEmpty();

    /// <summary>Reading applies the limits; a row that breaks one is no content.</summary>
    private static List<FaqContent> Contents(string tenant) =>
        [.. SampleKnowledge.ReadRows(tenant).Select(row => row.Content ?? throw new InvalidOperationException($"{tenant}, line {row.Line}: {row.Code}"))];

    private static string Plain(string text) => NoWord().Replace(text.ToLowerInvariant(), " ").Trim();

    [GeneratedRegex(@"[^\p{L}\p{N}]+", RegexOptions.None, 1000)]
    private static partial Regex NoWord();

    [GeneratedRegex(@"(?<=[.!?])\s+|\n+", RegexOptions.None, 1000)]
    private static partial Regex SentenceEnd();
}
