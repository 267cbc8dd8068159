namespace SupportMax.Saas.Answering;

public sealed class RiskControlTests
{
    [Fact]
    public void A_chosen_threshold_keeps_the_budget_in_nine_of_ten_tenants_and_better()
    {
        const double budget = 0.05;
        const int tenants = 200;
        var random = new Random(1);
        var (chosen, broken) = (0, 0);
        for (var tenant = 0; tenant < tenants; tenant++)
        {
            // The stated probabilities promise too much: at p the answer is right with less, p to the power of 1.2, so the truth has to come from the verdicts.
            var answers = Enumerable.Range(0, 1500).Select(_ => Math.Pow(random.NextDouble(), 0.125)).Select(p => new GradedAnswer(p, random.NextDouble() < Math.Pow(p, 1.2))).ToList();
            if (RiskControl.Choose(answers, budget) is not { } point)
                continue;
            chosen++;
            point.Threshold.ShouldBeGreaterThan(0.8);
            if (TrueWrongShare(point.Threshold) > budget)
                broken++;
        }

        chosen.ShouldBeGreaterThan(tenants / 2);
        broken.ShouldBeLessThanOrEqualTo(tenants / 10);
    }

    [Fact]
    public void A_good_base_answers_much_within_its_budget()
    {
        var random = new Random(2);
        var answers = Enumerable.Range(0, 1500).Select(_ => Math.Sqrt(random.NextDouble())).Select(p => new GradedAnswer(p, random.NextDouble() < Math.Pow(p, 0.25))).ToList();
        var point = RiskControl.Choose(answers, 0.05).ShouldNotBeNull();
        (point.Answered / 1500).ShouldBeGreaterThan(0.4);
        point.WrongShare.ShouldBeLessThan(0.05);
        point.UpperBound(RiskControl.Confidence).ShouldBeLessThanOrEqualTo(0.05);
    }

    [Fact]
    public void Too_few_examples_prove_nothing_and_the_stated_probabilities_are_taken_at_their_word()
    {
        List<GradedAnswer> few = [.. Enumerable.Range(0, 30).Select(i => new GradedAnswer(0.99 - i * 0.02, IsRight: true))];
        RiskControl.Choose(few, 0.05).ShouldBeNull();
        RiskControl.Expect(few, 0.05).Threshold.ShouldBe(0.91, 0.021);
        RiskControl.Expect([], 0.05).Threshold.ShouldBe(0.95);
        RiskControl.Expect([new GradedAnswer(0.9, IsRight: true, Weight: 0), new GradedAnswer(0.14, IsRight: true, Weight: 0)], 0.05).Threshold.ShouldBe(0.95);
    }

    [Fact]
    public void A_budget_that_nothing_proves_is_never_more_lenient_than_a_larger_one_that_is_proven()
    {
        // At their word, the wrong ones too would be let through: they are stated with nearly the same probability as the right ones.
        List<GradedAnswer> answers = [.. Enumerable.Repeat(new GradedAnswer(0.96, IsRight: true), 12), .. Enumerable.Repeat(new GradedAnswer(0.94, IsRight: false), 30)];
        var large = RiskControl.Choose(answers, 0.4).ShouldNotBeNull();
        RiskControl.Choose(answers, 0.12).ShouldBeNull();
        large.Threshold.ShouldBe(0.95);
        RiskControl.Expect(answers, 0.12).Threshold.ShouldBe(0.95);
    }

    [Fact]
    public void Examples_of_little_weight_count_as_fewer()
    {
        List<GradedAnswer> answers = [.. Enumerable.Repeat(new GradedAnswer(0.9, true), 10), .. Enumerable.Repeat(new GradedAnswer(0.9, true, 0.001), 1000)];
        RiskPoint.At(0.5, answers).Examples.ShouldBe(12.1, 0.1);
    }

    // With a density of 8p⁷: one minus the mean of the chance to be right from t to 1.
    private static double TrueWrongShare(double t) => 1 - 8 / 9.2 * (1 - Math.Pow(t, 9.2)) / (1 - Math.Pow(t, 8));
}
