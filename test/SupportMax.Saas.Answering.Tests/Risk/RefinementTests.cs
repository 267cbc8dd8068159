namespace SupportMax.Saas.Answering.Risk;

public sealed class RefinementTests
{
    [Fact]
    public void Too_few_verdicts_move_nothing()
    {
        var refinement = Fit(Answers(0.9, Refinement.FewestVerdicts - 1, right: 0), Answers(0.9, 500, right: null));
        refinement.ShouldBe(Refinement.None);
        refinement.Apply(0.9).ShouldBe(0.9);
    }

    [Fact]
    public void Where_most_of_what_was_nearly_sure_was_wrong_it_is_stated_with_less()
    {
        var refinement = Fit(Answers(0.9, 140, right: 98));
        refinement.Apply(0.9).ShouldBeInRange(0.68, 0.78);
        refinement.Apply(0.7).ShouldBeLessThan(0.7);
    }

    [Fact]
    public void Where_answers_turn_out_as_stated_nothing_moves()
    {
        var refinement = Fit(Answers(0.9, 100, right: 90), Answers(0.6, 100, right: 60));
        foreach (var probability in new[] { 0.5, 0.7, 0.9 })
            refinement.Apply(probability).ShouldBe(probability, 0.005);
    }

    [Fact]
    public void The_few_who_speak_move_it_by_their_share_alone()
    {
        var loud = Fit(Answers(0.9, 30, right: 10));
        var few = Fit(Answers(0.9, 30, right: 10), Answers(0.9, 900, right: null));
        loud.Apply(0.9).ShouldBeLessThan(0.8);
        few.Apply(0.9).ShouldBeInRange(0.86, 0.895);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1000)]
    public void It_never_moves_beyond_its_bounds(int right)
    {
        var refinement = Fit(Answers(0.8, 1000, right));
        refinement.Slope.ShouldBeInRange(0.67, 1.5);
        refinement.Shift.ShouldBeInRange(-1, 1);
        refinement.Apply(0.8).ShouldBeInRange(0.45, 0.96);
    }

    [Fact]
    public void The_order_of_candidates_stays_and_the_reasons_say_what_moved_them()
    {
        Guid[] ids = [Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()];
        var assessment = new Assessment(
            "en", MessageKind.Question, new("", 0), new("", 0), [new(ids[0], 0.9), new(ids[1], 0.06), new(ids[2], 0.01)], new Dictionary<string, double>(StringComparer.Ordinal), []);
        var moved = new Refinement(0.8, -0.5).Apply(assessment);
        moved.Candidates.Select(candidate => candidate.EntryId).ShouldBe(ids);
        moved.Candidates.Select(candidate => candidate.Probability).ShouldBeInOrder(SortDirection.Descending);
        moved.Candidates[0].Probability.ShouldBe(new Refinement(0.8, -0.5).Apply(0.9), 1e-9);
        moved.Candidates.Sum(candidate => candidate.Probability).ShouldBeLessThanOrEqualTo(1);
        moved.Reasons.ShouldHaveSingleItem().ShouldContain("90 %");
    }

    private static Refinement Fit(params IEnumerable<StatedAnswer>[] answers) => Refinement.Fit([.. answers.SelectMany(list => list)], CancellationToken.None);

    private static IEnumerable<StatedAnswer> Answers(double probability, int count, int? right) =>
        Enumerable.Range(0, count).Select(i => new StatedAnswer(probability, right is { } limit ? i < limit : null));
}
