using CsvHelper;

namespace SupportMax.Saas.Answering;

public sealed class SafetyRuleTests
{
    public static TheoryData<string, SafetyConcern?> Cases()
    {
        var cases = new TheoryData<string, SafetyConcern?>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Safety/cases.txt")).Where(line => line.Length > 2 && line[0] != '#'))
            cases.Add(line[2..], line[0] switch { 'S' => SafetyConcern.SelfHarm, 'D' => SafetyConcern.Danger, 'A' => SafetyConcern.Abuse, _ => null });
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_message_about_harm_is_told_from_one_about_work(string text, SafetyConcern? concern) => (SafetyRule.Find(text)?.Concern).ShouldBe(concern);

    [Theory]
    [InlineData("I want to kill myself", "en")]
    [InlineData("ich möchte nicht mehr leben", "de")]
    public void It_says_in_which_language_it_was_found(string text, string language) => SafetyRule.Find(text)!.Language.ShouldBe(language);

    [Fact]
    public void The_gravest_concern_counts_even_at_the_end_of_a_long_message() =>
        SafetyRule.Find($"you idiots! {string.Concat(Enumerable.Repeat("my tasks are gone and nobody helps. ", 90))} I am going to kill myself")!.Concern.ShouldBe(SafetyConcern.SelfHarm);

    [Fact]
    public void No_question_and_no_answer_of_a_sample_tenant_is_a_concern()
    {
        var texts = Directory.GetFiles(Path.Combine(EncoderFolder.Repository, "etc", "knowledge"), "*.csv", SearchOption.AllDirectories).SelectMany(TextsOf).ToList();
        texts.Count.ShouldBeGreaterThan(1_000);
        texts.Where(text => SafetyRule.Find(text) is not null).ShouldBeEmpty();
    }

    private static List<string> TextsOf(string file)
    {
        using var reader = CsvReader.FromFile(file);
        var texts = new List<string>();
        reader.ReadHeader();
        while (reader.Read())
            texts.AddRange([reader.GetString("question"), reader.GetString("answer"), .. reader.GetString("alternatives").Split(['\n', '|'])]);
        return texts;
    }
}
