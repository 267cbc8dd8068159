namespace SupportMax.Saas.Answering;

[Collection(EncoderCollection.Name)]
public sealed class TrainedModelBytesTests(EncoderFixture fixture)
{
    [Fact]
    public void A_restored_index_answers_as_the_trained_one_does()
    {
        var trained = fixture.Sample.Value;
        var restored = trained.Restore(trained.TrainedBytes()!);

        restored.IsTrained.ShouldBeTrue();
        restored.HeldOut.ShouldBe(trained.HeldOut);
        restored.ThresholdFor(0.05).ShouldBe(trained.ThresholdFor(0.05));
        foreach (var question in new[] { "how can i reset the password of my account", "where do i find my invoce", "is it warm in Rome?" })
            restored.Assess(question).Candidates.ShouldBe(trained.Assess(question).Candidates);
    }

    [Fact]
    public void What_is_no_whole_model_is_refused()
    {
        var bytes = fixture.Sample.Value.TrainedBytes()!;
        foreach (var length in new[] { 0, 10, 19, 100, bytes.Length / 2, bytes.Length - 1 })
            Should.Throw<InvalidDataException>(() => Untrained().Restore(bytes[..length]));
        Should.Throw<InvalidDataException>(() => Untrained(SampleBase.All.Skip(1)).Restore(bytes));
    }

    [Fact]
    public void Each_change_of_an_entry_is_another_training()
    {
        var first = SampleBase.All[0];
        var changed = new[]
        {
            first with { Question = first.Question + "?" }, first with { Phrasings = [.. first.Phrasings, "one more"] }, first with { Answer = "No." },
            first with { Intent = "Other" }, first with { ProductArea = "Other" }, first with { Language = "de" }, first with { Id = Guid.NewGuid() },
        };
        var prints = changed.Select(entry => Untrained([entry, .. SampleBase.All.Skip(1)])).Prepend(Untrained()).Select(index => Convert.ToHexString(index.TrainingFingerprint())).ToList();
        prints.Distinct().Count().ShouldBe(prints.Count);
        Convert.ToHexString(Untrained().TrainingFingerprint()).ShouldBe(prints[0]);
    }

    private KnowledgeIndex Untrained(IEnumerable<KnowledgeEntry>? entries = null) =>
        KnowledgeIndex.Build([.. entries ?? SampleBase.All], fixture.Encoder, fixture.Cache, null, CancellationToken.None);
}
