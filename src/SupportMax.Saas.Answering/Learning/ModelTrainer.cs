namespace SupportMax.Saas.Answering;

/// <summary>
/// Learns from a base alone: a linear model over its phrasings, then, from what that model and the search say about phrasings and whole entries left out,
/// how far to trust them. A left-out phrasing is a question with an answer; a left-out entry's phrasing is one without.
/// </summary>
internal sealed class ModelTrainer(SearchIndex index, IReadOnlyList<KnowledgeEntry> entries, IReadOnlyList<Question> outsiders, CancellationToken cancellationToken)
{
    /// <summary>Beyond, the linear model would take more memory and time than it is worth; search serves alone.</summary>
    public const int MostEntries = 20_000;

    /// <summary>Phrasings asked with themselves left out.</summary>
    private const int MostAsked = 1500;

    /// <summary>Of the calibration's questions, the share the base cannot answer.</summary>
    private const double OutsiderShare = 0.15;

    /// <summary>All the base's own questions together never count as more than this many.</summary>
    private const double MostTrust = 1500;

    private const int CuratedPhrasings = 6;

    private const int Seed = 20;

    private readonly CandidateFinder _finder = new(index, entry => entry);

    /// <summary>Learns.</summary>
    public TrainedModel Train()
    {
        var texts = new EntryTexts(index, entries);
        var trainer = new RidgeTrainer(texts, cancellationToken);
        var model = trainer.Model();
        var choices = Choices(trainer, model);
        var trust = Math.Min(1, Trust / choices.Sum(choice => choice.Weight));
        var weights = ConditionalLogit.Fit([.. choices.Select(choice => choice with { Weight = trust * choice.Weight })], PriorWeights.For(trained: true, index.AnsweredShare), PriorWeights.Penalty, cancellationToken);
        var classes = entries.Select((entry, number) => (entry.Id, number)).ToDictionary(pair => pair.Id, pair => pair.number);
        return new(model, classes, texts.Intents, texts.ProductAreas, weights, new(choices, weights, entry => entries[entry].Id));
    }

    /// <summary>
    /// A curator's few phrasings of an entry each take another side of it, so that leaving one out looks harder than customers' questions are;
    /// many phrasings are customers' own. Hence a base's questions only count once entries have more phrasings than a curator writes.
    /// </summary>
    private double Trust => Math.Clamp(Math.Pow(Math.Max(0, (double)index.Phrasings.Texts.Count / entries.Count - CuratedPhrasings), 2), 0, MostTrust);

    /// <summary>The questions to calibrate with and what is right for them.</summary>
    internal IReadOnlyList<Choice> Choices(RidgeTrainer trainer, RidgeModel model)
    {
        var answerable = new List<Choice>();
        var unanswerable = new List<Choice>();
        Parallel.ForEach(SampledEntries(), Options(), entry =>
        {
            var run = index.Phrasings.Of(entry);
            foreach (var heldOut in trainer.HoldOut(run))
            {
                var evidence = new Evidence(index, Question(heldOut.Text), heldOut.WithoutText);
                var asked = _finder.Find(evidence, withoutPhrasing: heldOut.Text);
                var outside = _finder.Find(new(evidence, heldOut.WithoutEntry), withoutEntry: entry);
                lock (answerable)
                {
                    if (run.End.Value - run.Start.Value > 1) answerable.Add(Choice(asked, entry));
                    unanswerable.Add(Choice(outside, -1));
                }
            }
        });
        return Weighted(answerable, unanswerable, Shipped(model, TypicalNearness(answerable)));
    }

    /// <summary>
    /// The shipped outsiders as questions without an answer; one that lies as near to the base as half of the base's own questions do
    /// may well have an answer here, so it is left out.
    /// </summary>
    private List<Choice> Shipped(RidgeModel model, double typicalNearness)
    {
        var shipped = new List<Choice>();
        foreach (var outsider in outsiders)
        {
            var scores = new float[model.Classes];
            model.Score(outsider.Encoding, outsider.Surface, scores);
            var choice = Choice(_finder.Find(new(index, outsider, scores)), -1);
            if (Nearness(choice) < typicalNearness) shipped.Add(choice);
        }

        return shipped;
    }

    private static double TypicalNearness(List<Choice> answerable) =>
        answerable.Count == 0 ? 1 : answerable.Select(Nearness).Order().ElementAt(answerable.Count / 2);

    private static double Nearness(Choice choice) => choice.Alternatives[^1][CandidateFeatures.NoneNearest];

    private static List<Choice> Weighted(List<Choice> answerable, List<Choice> unanswerable, List<Choice> shipped)
    {
        var each = OutsiderShare / (1 - OutsiderShare) * answerable.Count / 2;
        return
        [
            .. answerable,
            .. unanswerable.Select(choice => choice with { Weight = each / Math.Max(1, unanswerable.Count) }),
            .. shipped.Select(choice => choice with { Weight = each / Math.Max(1, shipped.Count) }),
        ];
    }

    private static Choice Choice(CandidateList candidates, int entry)
    {
        var right = candidates.Entries.ToList().IndexOf(entry);
        return new(candidates.Alternatives, right < 0 ? candidates.Alternatives.Count - 1 : right, 1) { Entries = candidates.Entries };
    }

    private List<int> SampledEntries()
    {
        var order = Enumerable.Range(0, entries.Count).ToArray();
        new Random(Seed).Shuffle(order);
        var sampled = new List<int>();
        var asked = 0;
        foreach (var entry in order)
        {
            if (asked >= MostAsked) break;
            sampled.Add(entry);
            asked += index.Phrasings.Of(entry).GetOffsetAndLength(index.Phrasings.Texts.Count).Length;
        }

        return sampled;
    }

    private Question Question(int phrasing)
    {
        var encoding = new float[index.Meanings.Width];
        index.Meanings.Get(phrasing, encoding);
        return index.ReadCentred(index.Phrasings.Texts[phrasing], encoding);
    }

    private ParallelOptions Options() => new() { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount };
}
