namespace SupportMax.Saas.Answering;

public sealed class DecisionRuleTests
{
    private static readonly Threshold Threshold = new(0.7, 0.5);

    [Fact]
    public void A_likely_candidate_is_the_answer()
    {
        var decision = DecisionRule.Decide(Assessed(0.7, 0.2), Threshold);

        decision.Kind.ShouldBe(DecisionKind.Answer);
        decision.Candidates.ShouldHaveSingleItem().Probability.ShouldBe(0.7);
    }

    [Fact]
    public void Candidates_that_share_the_likelihood_are_offered_three_at_most()
    {
        var decision = DecisionRule.Decide(Assessed(0.3, 0.25, 0.2, 0.15), Threshold);

        decision.Kind.ShouldBe(DecisionKind.Clarify);
        decision.Candidates.Count.ShouldBe(3);
    }

    [Fact]
    public void A_candidate_far_behind_is_not_offered_beside_the_best()
    {
        var decision = DecisionRule.Decide(Assessed(0.55, 0.1), Threshold);

        decision.Kind.ShouldBe(DecisionKind.Clarify);
        decision.Candidates.ShouldHaveSingleItem().Probability.ShouldBe(0.55);
    }

    [Fact]
    public void A_single_candidate_too_unlikely_to_ask_about_is_escalated() =>
        DecisionRule.Decide(Assessed(0.45, 0.1), Threshold).Kind.ShouldBe(DecisionKind.Escalate);

    [Fact]
    public void Candidates_unlikely_even_together_are_escalated() => DecisionRule.Decide(Assessed(0.2, 0.2), Threshold).Kind.ShouldBe(DecisionKind.Escalate);

    [Fact]
    public void No_candidate_is_escalated() => DecisionRule.Decide(Assessed(), new(0, 0)).Kind.ShouldBe(DecisionKind.Escalate);

    [Theory]
    [InlineData(MessageKind.SmallTalk, DecisionKind.Answer)]
    [InlineData(MessageKind.PersonRequest, DecisionKind.Escalate)]
    [InlineData(MessageKind.Unreadable, DecisionKind.Escalate)]
    public void What_is_no_question_has_no_candidates(MessageKind kind, DecisionKind expected)
    {
        var decision = DecisionRule.Decide(Assessed() with { Kind = kind }, Threshold);

        decision.Kind.ShouldBe(expected);
        decision.Candidates.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0.5, 0.6)]
    [InlineData(1.1, 0.5)]
    [InlineData(double.NaN, 0.5)]
    public void A_threshold_that_makes_no_sense_is_refused(double answer, double clarify) =>
        Should.Throw<ArgumentException>(() => DecisionRule.Decide(Assessed(0.9), new(answer, clarify)));

    private static Assessment Assessed(params double[] probabilities) =>
        new("en", MessageKind.Question, new("", 0), new("", 0), [.. probabilities.Select(probability => new AnswerCandidate(Guid.NewGuid(), probability))],
            new Dictionary<string, double>(StringComparer.Ordinal), ["because"]);
}
