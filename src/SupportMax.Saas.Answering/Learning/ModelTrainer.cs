namespace SupportMax.Saas.Answering;

/// <summary>
/// Learns from a base alone: a kernel model over its phrasings, then, from what that model and the search say about phrasings and whole entries left out,
/// how far to trust them. A left-out phrasing is a question with an answer; a left-out entry's phrasing is one without.
/// </summary>
internal sealed class ModelTrainer(SearchIndex index, IReadOnlyList<KnowledgeEntry> entries, IReadOnlyList<Question> outsiders, CancellationToken cancellationToken)
{
    /// <summary>Beyond, learning would take more memory and time than it is worth; search serves alone, calibrated by the same questions.</summary>
    private const int MostPhrasings = 16_384, MostWeights = 24_000_000;

    /// <summary>Phrasings asked with themselves left out.</summary>
    private const int MostAsked = 1500;

    /// <summary>
    /// Of the calibration's questions, the share of phrasings whose entry is left out, and of shipped outsiders. A curated base meets more of what it cannot answer than a
    /// list of sentences does.
    /// </summary>
    private const double NearShare = 0.02, NearShareWithAnswers = 0.08, FarShare = 0.06;

    /// <summary>All the base's own questions together never count as more than this many.</summary>
    private const double MostTrust = 1500;

    private const int CuratedPhrasings = 6;

    /// <summary>
    /// A left-out phrasing finds its entry with one phrasing less than customers' questions will: how its score grows with their number, found on development splits of public data.
    /// </summary>
    private const double LearningCurve = 0.7;

    private const int Seed = 20;

    private readonly CandidateFinder _finder = new(index, entry => entry);

    /// <summary>Whether the base is of a size to learn a model from.</summary>
    private bool CanLearn => index.Phrasings.Texts.Count <= MostPhrasings && (long)index.Phrasings.Texts.Count * index.Phrasings.EntryCount <= MostWeights;

    /// <summary>Learns.</summary>
    public TrainedModel Train()
    {
        var texts = new EntryTexts(index, entries);
        var trainer = CanLearn ? new KernelTrainer(texts, cancellationToken) : null;
        var model = trainer is null ? null : new KernelModel(trainer.Weights(), index);
        var choices = Choices(trainer, model);
        // Without a second phrasing anywhere, no question with an answer can be held out: the shipped weights stay.
        var asked = choices.Sum(choice => choice.Weight);
        var trust = asked > 0 ? Math.Min(1, Trust / asked) : 0;
        List<Choice> trusted = trust > 0 ? [.. choices.Select(choice => choice with { Weight = trust * choice.Weight })] : [];
        var isLearned = model is not null;
        var weights = ConditionalLogit.Fit(trusted, PriorWeights.For(isLearned, index.AnsweredShare), PriorWeights.Penalty(isLearned), cancellationToken);
        var certainty = Certainty.Fit(trusted, weights, PriorWeights.Certainty(isLearned, index.AnsweredShare), 1, cancellationToken);
        var calibration = Calibration.Of(choices, weights, certainty, entry => entries[entry].Id);
        if (model is null) return new(null, new Dictionary<Guid, int>(), [], [], weights, certainty, calibration);
        var classes = entries.Select((entry, number) => (entry.Id, number)).ToDictionary(pair => pair.Id, pair => pair.number);
        return new(model, classes, texts.Intents, texts.ProductAreas, weights, certainty, calibration);
    }

    /// <summary>
    /// A curator's few phrasings of an entry each take another side of it, so that leaving one out looks harder than customers' questions are;
    /// many phrasings, or those of entries without an answer, are customers' own sentences.
    /// </summary>
    private double Trust
    {
        get
        {
            var beyond = Math.Max(0, (double)index.Phrasings.Texts.Count / entries.Count - CuratedPhrasings);
            return Math.Min(MostTrust, index.AnsweredShare * beyond * beyond + (1 - index.AnsweredShare) * MostTrust);
        }
    }

    /// <summary>The questions to calibrate with and what is right for them.</summary>
    private List<Choice> Choices(KernelTrainer? trainer, KernelModel? model)
    {
        var answerable = new List<Choice>();
        var unanswerable = new List<Choice>();
        var heldOut = HeldOutTogether().AsParallel().AsOrdered().WithCancellation(cancellationToken).SelectMany(runs => (trainer?.HoldOut(runs) ?? Unscored(runs)).Select(HeldOutChoices).ToList());
        foreach (var (asked, outside, isAlone) in heldOut)
        {
            if (!isAlone) answerable.Add(asked);
            unanswerable.Add(outside);
        }

        return Weighted(answerable, unanswerable, Shipped(model, TypicalNearness(answerable)));
    }

    /// <summary>Texts about which no model says anything.</summary>
    private static IEnumerable<HeldOutScores> Unscored(IEnumerable<Range> runs) =>
        runs.SelectMany(run => Enumerable.Range(run.Start.Value, run.End.Value - run.Start.Value)).Select(text => new HeldOutScores(text, [], []));

    private (Choice Asked, Choice Outside, bool IsAlone) HeldOutChoices(HeldOutScores heldOut)
    {
        var entry = index.Phrasings.EntryOf(heldOut.Text);
        var search = new Evidence(index, Question(heldOut.Text));
        var phrasings = index.Phrasings.CountOf(entry);
        if (phrasings > 1 && heldOut.WithoutText.Length > 0) heldOut.WithoutText[entry] *= (float)Math.Pow((double)phrasings / (phrasings - 1), LearningCurve);
        return (
            Choice(_finder.Find(new(search, heldOut.WithoutText), withoutPhrasing: heldOut.Text), entry),
            Choice(_finder.Find(new(search, heldOut.WithoutEntry), withoutEntry: entry), -1),
            phrasings == 1);
    }

    /// <summary>
    /// The shipped outsiders as questions without an answer; one that lies as near to the base as half of the base's own questions do
    /// may well have an answer here, so it is left out.
    /// </summary>
    private List<Choice> Shipped(KernelModel? model, double typicalNearness)
    {
        var shipped = outsiders.AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(outsider =>
        {
            var search = new Evidence(index, outsider);
            return Choice(_finder.Find(new(search, model?.Score(search.Meaning, search.Wording) ?? [])), -1);
        });
        return [.. shipped.Where(choice => Nearness(choice) < typicalNearness)];
    }

    private static double TypicalNearness(List<Choice> answerable) =>
        answerable.Count == 0 ? 1 : answerable.Select(Nearness).Order().ElementAt(answerable.Count / 2);

    private static double Nearness(Choice choice) => choice.Alternatives[^1][CandidateFeatures.NoneNearest];

    private List<Choice> Weighted(List<Choice> answerable, List<Choice> unanswerable, List<Choice> shipped)
    {
        var near = NearShare + index.AnsweredShare * (NearShareWithAnswers - NearShare);
        var all = answerable.Count / (1 - near - FarShare);
        return
        [
            .. answerable,
            .. unanswerable.Select(choice => choice with { Weight = near * all / Math.Max(1, unanswerable.Count) }),
            .. shipped.Select(choice => choice with { Weight = FarShare * all / Math.Max(1, shipped.Count) }),
        ];
    }

    private static Choice Choice(CandidateList candidates, int entry)
    {
        var right = candidates.Entries.ToList().IndexOf(entry);
        return new(candidates.Alternatives, right < 0 ? candidates.Alternatives.Count - 1 : right, 1) { Entries = candidates.Entries };
    }

    /// <summary>Phrasings of entries drawn by chance, in groups that are worth one solution.</summary>
    private List<List<Range>> HeldOutTogether()
    {
        var order = Enumerable.Range(0, entries.Count).ToArray();
        new Random(Seed).Shuffle(order);
        List<List<Range>> groups = [[]];
        int asked = 0, together = 0;
        foreach (var entry in order)
        {
            if (asked >= MostAsked) break;
            var count = index.Phrasings.CountOf(entry);
            if (together > 0 && together + count > 2 * KernelTrainer.Columns)
            {
                groups.Add([]);
                together = 0;
            }

            groups[^1].Add(index.Phrasings.Of(entry));
            asked += count;
            together += count;
        }

        return groups;
    }

    private Question Question(int phrasing)
    {
        var encoding = new float[index.Meanings.Width];
        index.Meanings.Get(phrasing, encoding);
        return index.ReadCentred(index.Phrasings.Texts[phrasing], encoding);
    }
}
