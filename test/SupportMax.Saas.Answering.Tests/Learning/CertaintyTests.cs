namespace SupportMax.Saas.Answering;

public sealed class CertaintyTests
{
    private static readonly double[] Weights = [1];

    [Fact]
    public void The_first_candidates_probability_is_brought_to_the_share_that_is_right()
    {
        // The weights say 73 % for the first of two candidates; it is right in nine of ten.
        List<Choice> asked = [.. Enumerable.Range(0, 1000).Select(i => new Choice([[2], [1], [-20]], i % 10 == 0 ? 1 : 0, 1))];

        var certainty = Certainty.Fit(asked, Weights, new(1, 0), 0.01, CancellationToken.None);

        certainty.Apply(ConditionalLogit.Probabilities(asked[0].Alternatives, Weights))[0].ShouldBe(0.9, 0.01);
    }

    [Theory]
    [InlineData(3, 1)]
    [InlineData(0.3, -2)]
    [InlineData(1, 0)]
    public void Candidates_keep_their_order_and_sum_to_one(double slope, double shift)
    {
        var probabilities = new Certainty(slope, shift).Apply([0.3, 0.4, 0.2, 0.1]);

        probabilities.Sum().ShouldBe(1, 1e-9);
        probabilities.ShouldAllBe(probability => probability >= 0 && probability <= 1);
        probabilities[1].ShouldBeGreaterThanOrEqualTo(probabilities[0]);
        probabilities[0].ShouldBeGreaterThanOrEqualTo(probabilities[2]);
    }

    [Fact]
    public void Without_candidates_nothing_changes() => new Certainty(2, 1).Apply([1.0]).ShouldBe([1.0]);
}
