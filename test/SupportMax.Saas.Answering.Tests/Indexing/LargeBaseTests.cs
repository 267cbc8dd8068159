namespace SupportMax.Saas.Answering;

public sealed class LargeBaseTests
{
    /// <summary>More than a model can be learnt for: 10,000 phrasings of 5,000 entries.</summary>
    private const int Entries = 5_000;

    private static readonly string[] s_ways = ["how to fit", "where to buy", "price of", "colours of"];

    [Fact]
    public void A_base_too_large_for_a_model_is_calibrated_by_its_own_questions_all_the_same()
    {
        var built = KnowledgeIndex.Build([.. Enumerable.Range(0, Entries).Select(Entry)], new WordEncoder(), new MemoryEncodingCache(1), null, CancellationToken.None);
        var trained = built.Train(CancellationToken.None);
        trained.IsTrained.ShouldBeTrue();
        trained.HeldOut.Count.ShouldBeGreaterThan(1_000);
        trained.HeldOut.ShouldContain(asked => asked.Graded.IsRight);
        trained.HeldOut.ShouldContain(asked => !asked.Graded.IsRight);

        // Each asked in a way that its entry is not phrased in, as a left-out phrasing is; it has to be found and stated about as sure as it turns out.
        var asked = Enumerable.Range(0, 300).Select(i => 16 * i).Select(i => (Expected: Entry(i), trained.Assess(Ask(i + 2, i)).Candidates)).ToList();
        var right = asked.Average(one => one.Candidates[0].EntryId == one.Expected.Id ? 1.0 : 0);
        right.ShouldBeGreaterThan(0.9);
        asked.Average(one => one.Candidates[0].Probability).ShouldBe(right, 0.1);
        trained.Assess("what is the capital of Australia").Candidates[0].Probability.ShouldBeLessThan(0.5);
    }

    private static KnowledgeEntry Entry(int number) =>
        new(new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]), Ask(number, number), [Ask(number + 1, number)], "", "TechnicalIssue", $"Area {number % 10}", "en");

    /// <summary>One of four ways to ask about a part.</summary>
    private static string Ask(int way, int part) => $"{s_ways[way % 4]} {Name(part)} {Name(part + 10_000)}";

    /// <summary>A made-up name: three syllables out of twenty.</summary>
    private static string Name(int part) => string.Concat(new[] { 1, 20, 400 }.Select(place => "bacedifoguhajekilomunaperisotuvawexiyozu".Substring(part * 7919 % 8000 / place % 20 * 2, 2)));
}
