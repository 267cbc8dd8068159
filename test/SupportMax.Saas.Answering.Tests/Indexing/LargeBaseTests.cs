namespace SupportMax.Saas.Answering;

public sealed class LargeBaseTests
{
    /// <summary>More than a model can be learnt for: 10,000 phrasings of 5,000 entries.</summary>
    private const int Entries = 5_000;

    [Fact]
    public void A_base_too_large_for_a_model_is_calibrated_by_its_own_questions_all_the_same()
    {
        var built = KnowledgeIndex.Build([.. Enumerable.Range(0, Entries).Select(Entry)], new WordEncoder(), new MemoryEncodingCache(1), null, CancellationToken.None);
        var trained = built.Train(CancellationToken.None);
        trained.IsTrained.ShouldBeTrue();
        trained.HeldOut.Count.ShouldBeGreaterThan(1_000);
        trained.HeldOut.ShouldContain(asked => asked.Graded.IsRight);
        trained.HeldOut.ShouldContain(asked => !asked.Graded.IsRight);

        // A phrasing with one word left out is a customer's question; its entry has to be found and stated about as sure as it turns out.
        var asked = Enumerable.Range(0, 300).Select(i => 16 * i).Select(i => (Expected: Entry(i), trained.Assess($"please tell me about part {i} and colour {Word(7 * i)}").Candidates)).ToList();
        var right = asked.Average(one => one.Candidates[0].EntryId == one.Expected.Id ? 1.0 : 0);
        right.ShouldBeGreaterThan(0.9);
        asked.Average(one => one.Candidates[0].Probability).ShouldBe(right, 0.1);
        trained.Assess("what is the capital of Australia").Candidates[0].Probability.ShouldBeLessThan(0.5);
    }

    private static KnowledgeEntry Entry(int number) => new(
        new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]),
        $"how do I fit part {number} in colour {Word(7 * number)}",
        [$"fitting part {number} of {Word(7 * number)} colour"],
        "", "TechnicalIssue", $"Area {number % 10}", "en");

    /// <summary>A made-up word; many entries share it.</summary>
    private static string Word(int number) => $"{(char)('a' + number % 23)}o{(char)('a' + number / 23 % 19)}u{(char)('a' + number % 7)}e";
}
