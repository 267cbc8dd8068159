namespace SupportMax.Saas.Answering;

[Collection(EncoderCollection.Name)]
public sealed class KnowledgeIndexTests(EncoderFixture fixture)
{
    private static readonly Threshold Threshold = new(0.5, 0.3);

    public static TheoryData<string, string> Questions => new()
    {
        { "how can i reset the password of my account", nameof(SampleBase.Password) },
        { "PLEASE TELL ME HOW LONG THE DELIVERY TAKES", nameof(SampleBase.Delivery) },
        { "where do i find my invoce", nameof(SampleBase.Invoice) },
        { "the app on my phone crashes all the time", nameof(SampleBase.AppCrash) },
        { "is it possible to pay by credit card", nameof(SampleBase.Payment) },
        { "please\u0000 delete\u0007 my\taccount", nameof(SampleBase.Delete) },
        { "I bought shoes \uD83D and want to return them", nameof(SampleBase.Returns) },
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public void The_right_entry_comes_first_at_once_and_after_training(string text, string expected)
    {
        var entry = (KnowledgeEntry)typeof(SampleBase).GetField(expected)!.GetValue(null)!;

        Build().Assess(text).Candidates[0].EntryId.ShouldBe(entry.Id);
        Trained().Assess(text).Candidates[0].EntryId.ShouldBe(entry.Id);
    }

    [Fact]
    public void Its_own_questions_are_known_with_the_verdict_on_what_was_said_while_they_were_held_out()
    {
        Build().HeldOut.ShouldBeEmpty();
        var heldOut = Trained().HeldOut;
        heldOut.Count.ShouldBeGreaterThan(SampleBase.All.Count);
        heldOut.Select(asked => asked.Graded.Probability).ShouldBeInOrder(SortDirection.Descending);
        heldOut.ShouldContain(asked => asked.Graded.IsRight);
        heldOut.ShouldContain(asked => !asked.Graded.IsRight);
        heldOut.ShouldAllBe(asked => asked.EntryId == null || SampleBase.All.Any(entry => entry.Id == asked.EntryId));
    }

    [Fact]
    public void A_phrasing_of_the_base_is_answered()
    {
        var decision = DecisionRule.Decide(Trained().Assess("How long does a refund take?"), Threshold);

        decision.Kind.ShouldBe(DecisionKind.Answer);
        decision.Candidates.ShouldHaveSingleItem().EntryId.ShouldBe(SampleBase.Refund.Id);
        decision.Reasons.ShouldContain(reason => reason.Contains("How long", StringComparison.Ordinal) || reason.Contains("When do I get my money back?", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("what is the capital of Australia")]
    [InlineData("my washing machine makes strange noises")]
    [InlineData("how do I apply for a job as a driver in Berlin")]
    [InlineData("qwrtz plmk vbnm")]
    public void What_the_base_cannot_answer_is_not_answered(string text)
    {
        DecisionRule.Decide(Build().Assess(text), Threshold).Kind.ShouldNotBe(DecisionKind.Answer);
        DecisionRule.Decide(Trained().Assess(text), Threshold).Kind.ShouldNotBe(DecisionKind.Answer);
    }

    [Fact]
    public void Probabilities_are_sorted_and_sum_to_one_at_most()
    {
        var candidates = Trained().Assess("password").Candidates;

        candidates.Count.ShouldBeInRange(1, 10);
        candidates.Select(candidate => candidate.Probability).ShouldBeInOrder(SortDirection.Descending);
        candidates.Sum(candidate => candidate.Probability).ShouldBeLessThanOrEqualTo(1 + 1e-9);
    }

    [Fact]
    public void Intent_and_product_area_are_told()
    {
        var assessment = Trained().Assess("my app keeps crashing on the phone");

        assessment.Intent.Name.ShouldBe("TechnicalIssue");
        assessment.ProductArea.Name.ShouldBe("App");
        assessment.Intent.Probability.ShouldBeInRange(0.5, 1);
    }

    [Fact]
    public void A_follow_up_is_read_together_with_the_question_before()
    {
        var context = new ConversationContext(["hi", "How can I order something?"], null);

        var assessment = Trained().Assess("and as a guest?", context);

        assessment.Candidates[0].EntryId.ShouldBe(SampleBase.Guests.Id);
        assessment.Features["probability"].ShouldBe(assessment.Candidates[0].Probability);
    }

    [Fact]
    public void A_message_whose_texts_were_encoded_beforehand_is_assessed_alike_and_encodes_nothing()
    {
        var context = new ConversationContext(["How can I order something?"], null);
        var reading = KnowledgeIndex.Read("and as a guest?", context);
        reading.Texts.ShouldBe(["and as a guest?", "How can I order something? and as a guest?"]);
        KnowledgeIndex.Read("thanks!", context).Texts.ShouldBeEmpty();
        KnowledgeIndex.Read("I am going to kill myself", context).Texts.ShouldBeEmpty();

        var expected = Trained().Assess("and as a guest?", context);
        var nonsense = reading.Texts.ToDictionary(text => text, _ => new float[fixture.Encoder.Dimensions], StringComparer.Ordinal);
        Trained().Assess(reading, context, nonsense).Candidates.ShouldNotBe(expected.Candidates);
        var encodings = nonsense.Keys.ToDictionary(text => text, text => Encode(text), StringComparer.Ordinal);
        Trained().Assess(reading, context, encodings).Candidates.ShouldBe(expected.Candidates);

        float[] Encode(string text)
        {
            var encoding = new float[fixture.Encoder.Dimensions];
            fixture.Encoder.Encode(text, encoding);
            return encoding;
        }
    }

    [Fact]
    public void Several_questions_in_one_message_are_assessed_each_on_its_own()
    {
        var parts = Trained().AssessParts("Hi! How long does a refund take? And how do I reset my password?\nDo you sell trousers for giraffes?");

        parts.Select(part => part.Text).ShouldBe(["How long does a refund take?", "And how do I reset my password?", "Do you sell trousers for giraffes?"]);
        parts.Take(2).Select(part => part.Assessment.Candidates[0].EntryId).ShouldBe([SampleBase.Refund.Id, SampleBase.Password.Id]);
    }

    [Theory]
    [InlineData("I forgot my password. How do I reset my password?")]
    [InlineData("How long does a refund take?")]
    [InlineData("How long does a refund take? What is the capital of Australia?")]
    public void A_message_that_asks_one_thing_has_no_parts(string text) => Trained().AssessParts(text).ShouldBeEmpty();

    [Fact]
    public void A_fresh_entry_is_found_before_the_next_training()
    {
        var fresh = new KnowledgeEntry(Guid.NewGuid(), "Do you have gift cards?", [], "Yes, from 10 euros.", "GeneralInquiry", "Payments", "en");

        var index = KnowledgeIndex.Build([.. SampleBase.All, fresh], fixture.Encoder, fixture.Cache, Trained(), CancellationToken.None);

        index.IsTrained.ShouldBeFalse();
        index.Assess("do you sell gift cards?").Candidates[0].EntryId.ShouldBe(fresh.Id);
        index.Assess("I forgot my password").Candidates[0].EntryId.ShouldBe(SampleBase.Password.Id);
    }

    [Fact]
    public void A_removed_entry_is_no_longer_found()
    {
        var index = KnowledgeIndex.Build([.. SampleBase.All.Skip(1)], fixture.Encoder, fixture.Cache, Trained(), CancellationToken.None);

        index.Assess("Where is my parcel?").Candidates.ShouldNotContain(candidate => candidate.EntryId == SampleBase.Delivery.Id);
    }

    [Fact]
    public void An_empty_base_escalates_and_trains()
    {
        var index = KnowledgeIndex.Build([], fixture.Encoder, fixture.Cache, null, CancellationToken.None).Train(CancellationToken.None);

        index.EntryCount.ShouldBe(0);
        DecisionRule.Decide(index.Assess("How do I pay?"), Threshold).Kind.ShouldBe(DecisionKind.Escalate);
    }

    [Fact]
    public void Entries_without_phrasings_or_answer_are_searchable_and_trainable()
    {
        KnowledgeEntry[] bare = [.. SampleBase.All.Select(entry => entry with { Phrasings = [], Answer = "", Intent = "", ProductArea = "" })];

        var index = KnowledgeIndex.Build(bare, fixture.Encoder, fixture.Cache, null, CancellationToken.None).Train(CancellationToken.None);

        index.Assess("reset my password please").Candidates[0].EntryId.ShouldBe(SampleBase.Password.Id);
        index.Assess("reset my password please").Candidates[0].Probability.ShouldBeInRange(0.3, 1);
        index.ThresholdFor(0.05).Answer.ShouldBe(0.95, 1e-9);
    }

    [Fact]
    public void Two_entries_with_one_id_are_refused() =>
        Should.Throw<ArgumentException>(() => KnowledgeIndex.Build([SampleBase.Coupon, SampleBase.Coupon], fixture.Encoder, fixture.Cache, null, CancellationToken.None))
            .Message.ShouldContain("same id");

    [Fact]
    public void A_hundred_kilobytes_are_read_without_delay()
    {
        var text = "How do I reset my password? " + new string('x', 50_000) + string.Concat(Enumerable.Repeat(" lorem ipsum", 5_000));

        Trained().Assess(text).Kind.ShouldBe(MessageKind.Question);
    }

    [Fact]
    public void The_same_question_gets_the_same_assessment_from_many_threads()
    {
        var index = Trained();
        var expected = index.Assess("how do I pay").Candidates;

        Parallel.For(0, 64, _ => index.Assess("how do I pay").Candidates.ShouldBe(expected));
    }

    [Fact]
    public void A_larger_error_budget_never_asks_for_more_certainty()
    {
        var index = Trained();

        index.ThresholdFor(0.2).Answer.ShouldBeLessThanOrEqualTo(index.ThresholdFor(0.05).Answer);
        Should.Throw<ArgumentOutOfRangeException>(() => index.ThresholdFor(0));
    }

    [Fact]
    public void Building_stops_when_cancelled() =>
        Should.Throw<OperationCanceledException>(() => KnowledgeIndex.Build(SampleBase.All, fixture.Encoder, new MemoryEncodingCache(), null, new CancellationToken(canceled: true)));

    private KnowledgeIndex Build() => KnowledgeIndex.Build(SampleBase.All, fixture.Encoder, fixture.Cache, null, CancellationToken.None);

    private KnowledgeIndex Trained() => fixture.Sample.Value;
}
