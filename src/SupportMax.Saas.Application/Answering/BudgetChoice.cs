namespace SupportMax.Saas.Answering;

/// <summary>The thresholds that keep an error budget on a tenant's own held-out questions.</summary>
/// <param name="Default">For all messages together.</param>
/// <param name="Groups">For the parts that have enough examples of their own.</param>
/// <param name="Examples">What they were chosen by.</param>
internal sealed record BudgetChoice(GroupThreshold Default, IReadOnlyList<GroupThreshold> Groups, IReadOnlyList<GradedAnswer> Examples)
{
    /// <summary>With fewer examples of equal weight nothing can be proven for a part: 45 without a single wrong one are needed for a budget of 5 %.</summary>
    private const int FewestExamples = 60;

    /// <summary>Verdicts of people that count, the newest.</summary>
    private const int MostVerdictsRead = 500;

    /// <summary>An override that differs by less from what applies without it only makes the list longer.</summary>
    private const double LeastDifference = 0.01;

    /// <summary>What people say counts for at most this share of the base's own questions: few people say anything, and rather those who are cross.</summary>
    private const double MostVerdicts = 0.25;

    /// <summary>The overrides that follow.</summary>
    public IEnumerable<GroupThreshold> Overrides => Groups.Where(group => group.IsOverride);

    /// <summary>
    /// Chooses by the questions that the snapshot's models were asked while these were held out, and by what people have said about given answers: all verdicts together
    /// weigh at most a quarter of the held-out questions. The probabilities of both are moved as those of customers' questions are.
    /// </summary>
    public static BudgetChoice Choose(KnowledgeSnapshot snapshot, Refinement line, IReadOnlyList<GradedFaq> given, double maxWrongShare)
    {
        var heldOut = snapshot.Index.HeldOut.Select(asked => asked with { Graded = asked.Graded with { Probability = line.Apply(asked.Graded.Probability) } }).ToList();
        var verdicts = given.Where(answer => answer.IsRight is not null).Take(MostVerdictsRead).ToList();
        var weight = verdicts.Count == 0 ? 0 : Math.Min(1, MostVerdicts * heldOut.Sum(asked => asked.Graded.Weight) / verdicts.Count);
        var said = weight > 0 ? verdicts.Select(verdict => new HeldOutAnswer(verdict.FaqId, new GradedAnswer(line.Apply(verdict.Probability), verdict.IsRight!.Value, weight))) : [];
        var labelled = heldOut.Concat(said).Select(asked => Label(asked, snapshot)).ToList();
        List<GradedAnswer> all = [.. labelled.Select(item => item.Graded)];
        var proven = RiskControl.Choose(all, maxWrongShare);
        var @default = new GroupThreshold(null, null, all.Sum(answer => answer.Weight), proven ?? RiskControl.Expect(all, maxWrongShare), proven is not null, IsOverride: false);
        var byIntent = labelled.Where(item => item.Intent is not null).GroupBy(item => item.Intent!, StringComparer.Ordinal)
            .Select(group => Group(group.Key, null, [.. group.Select(item => item.Graded)], maxWrongShare, @default)).OfType<GroupThreshold>().ToList();
        var byBoth = labelled.Where(item => item.Intent is not null && item.ProductArea is not null).GroupBy(item => (Intent: item.Intent!, ProductArea: item.ProductArea!))
            .Select(group => Group(
                group.Key.Intent,
                group.Key.ProductArea,
                [.. group.Select(item => item.Graded)],
                maxWrongShare,
                byIntent.Find(wider => wider.Intent == group.Key.Intent && wider.IsOverride) ?? @default))
            .OfType<GroupThreshold>();
        return new BudgetChoice(
            @default,
            [.. byBoth.Concat(byIntent).OrderBy(group => group.Intent, StringComparer.Ordinal).ThenBy(group => group.ProductArea is null).ThenBy(group => group.ProductArea, StringComparer.Ordinal)],
            all);
    }

    private static GroupThreshold? Group(string intent, string? area, IReadOnlyList<GradedAnswer> answers, double maxWrongShare, GroupThreshold wider)
    {
        if (RiskPoint.At(0, answers).Examples < FewestExamples)
            return null;
        var proven = RiskControl.Choose(answers, maxWrongShare);
        var point = proven ?? RiskPoint.At(wider.Point.Threshold, answers);
        var isOverride = proven is not null && Math.Abs(proven.Threshold - wider.Point.Threshold) >= LeastDifference;
        return new GroupThreshold(intent, area, answers.Sum(answer => answer.Weight), point, proven is not null, isOverride);
    }

    /// <summary>Thresholds are looked up by what the engine takes a message for: by the labels of its best candidate.</summary>
    private static (string? Intent, string? ProductArea, GradedAnswer Graded) Label(HeldOutAnswer asked, KnowledgeSnapshot snapshot) =>
        asked.EntryId is { } id && snapshot.Faqs.TryGetValue(id, out var faq) ? (faq.Intent, faq.ProductArea, asked.Graded) : (null, null, asked.Graded);
}

/// <summary>A threshold for a part of the messages.</summary>
/// <param name="Intent">The intent; null for every one.</param>
/// <param name="ProductArea">The product area; null for every one.</param>
/// <param name="Examples">How many examples there are, by weight.</param>
/// <param name="Point">The threshold, and what it does with them.</param>
/// <param name="IsProven">Whether they prove that it keeps the budget.</param>
/// <param name="IsOverride">Whether it differs from what applies without it.</param>
internal sealed record GroupThreshold(string? Intent, string? ProductArea, double Examples, RiskPoint Point, bool IsProven, bool IsOverride)
{
    /// <summary>Both thresholds; asking back begins no later than answering.</summary>
    public ThresholdPair ToPair(double clarify) => new(Point.Threshold, Math.Min(clarify, Point.Threshold));
}
