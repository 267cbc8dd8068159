namespace SupportMax.Saas.Answering;

public sealed class ConditionalLogitTests
{
    [Fact]
    public void Finds_the_weights_that_made_the_choices()
    {
        double[] truth = [1.5, -2, 0.5];
        var random = new Random(5);
        var choices = Enumerable.Range(0, 4000).Select(_ => Draw(random, truth)).ToList();

        var weights = ConditionalLogit.Fit(choices, [0, 0, 0], [0.01, 0.01, 0.01], CancellationToken.None);

        for (var i = 0; i < truth.Length; i++) weights[i].ShouldBe(truth[i], 0.15);
    }

    [Fact]
    public void Without_choices_the_prior_stays() =>
        ConditionalLogit.Fit([], [1, 2], [1, 1], CancellationToken.None).ShouldBe([1, 2]);

    private static Choice Draw(Random random, double[] truth)
    {
        var alternatives = Enumerable.Range(0, 3).Select(_ => truth.Select(_ => random.NextDouble() * 2 - 1).ToArray()).ToList();
        var probabilities = ConditionalLogit.Probabilities(alternatives, truth);
        var ticket = random.NextDouble();
        var right = ticket < probabilities[0] ? 0 : ticket < probabilities[0] + probabilities[1] ? 1 : 2;
        return new(alternatives, right, 1);
    }
}
