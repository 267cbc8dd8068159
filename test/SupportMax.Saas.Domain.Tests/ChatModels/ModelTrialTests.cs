namespace SupportMax.Saas.ChatModels;

public sealed class ModelTrialTests
{
    private static readonly DateTimeOffset s_now = DateTimeOffset.UnixEpoch;
    private static readonly ModelVariant s_variant = new(null, new ChatModel("other", ModelPrice.Free), " formal ");

    [Fact]
    public void A_conversation_keeps_its_side_and_the_variant_gets_its_share()
    {
        var trial = Compared();
        trial.Start(20, s_now);
        var conversations = Enumerable.Range(0, 10_000).Select(_ => Guid.CreateVersion7()).ToList();

        var answered = conversations.Where(trial.Answers).ToList();

        answered.Count.ShouldBeInRange(1_800, 2_200);
        conversations.Where(trial.Answers).ShouldBe(answered);
    }

    [Fact]
    public void Another_trial_draws_anew()
    {
        var (first, second) = (Compared(), Compared());
        first.Start(50, s_now);
        second.Start(50, s_now);

        Enumerable.Range(0, 1_000).Select(_ => Guid.CreateVersion7()).Count(id => first.Answers(id) == second.Answers(id)).ShouldBeInRange(400, 600);
    }

    [Fact]
    public void Nobody_meets_a_variant_that_has_not_answered_the_test_questions_as_it_is_now()
    {
        BusinessRule.ShouldBeRefused(() => new ModelTrial(s_variant, s_now).Start(10, s_now), ChatModelErrorCodes.TrialNotCompared);
        var changed = Compared();
        changed.Change(s_variant with { Tone = "other" });
        BusinessRule.ShouldBeRefused(() => changed.Start(10, s_now), ChatModelErrorCodes.TrialNotCompared);
    }

    [Fact]
    public void A_run_that_another_one_replaced_says_nothing()
    {
        var trial = new ModelTrial(s_variant, s_now);
        var old = Guid.NewGuid();
        trial.Compare(old);
        trial.Compare(Guid.NewGuid());

        trial.FinishComparison(old);

        trial.IsCompared.ShouldBeFalse();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(91)]
    public void A_share_without_a_rest_to_compare_with_is_refused(int share) =>
        BusinessRule.ShouldBeRefused(() => Compared().Start(share, s_now), ChatModelErrorCodes.TrialShareInvalid);

    [Fact]
    public void What_customers_meet_stays_as_it_is()
    {
        var trial = Compared();
        trial.Start(10, s_now);

        BusinessRule.ShouldBeRefused(() => trial.Change(s_variant), ChatModelErrorCodes.TrialIsLive);
        BusinessRule.ShouldBeRefused(() => trial.Compare(Guid.NewGuid()), ChatModelErrorCodes.TrialIsLive);
        BusinessRule.ShouldBeRefused(() => trial.Start(20, s_now), ChatModelErrorCodes.TrialIsLive);
    }

    private static ModelTrial Compared()
    {
        var trial = new ModelTrial(s_variant, s_now);
        var run = Guid.NewGuid();
        trial.Compare(run);
        trial.FinishComparison(run);
        return trial;
    }
}
