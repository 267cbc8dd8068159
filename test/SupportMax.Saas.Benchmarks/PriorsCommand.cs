namespace SupportMax.Saas.Benchmarks;

/// <summary>
/// Fits the weights shipped for bases too small to teach their own, over bases of many sizes made from labelled public sentences; prints them for PriorWeights.cs.
/// </summary>
internal static class PriorsCommand
{
    private const int Seed = 11;
    private const int MostQuestions = 300;
    private const double OutsiderShare = 0.1;
    /// <summary>Shares of labels held out: their sentences are questions without an answer, and the base is smaller.</summary>
    private const double Few = 0.2, Most = 0.9;
    private const double SamplePenalty = 3;
    private const double SampleOutsiderShare = 0.3;

    public static void Run(CommandLine arguments)
    {
        var encoder = arguments.Encoder();
        var cache = new MemoryEncodingCache(200_000);
        var files = Directory.GetFiles(arguments.Get("data"), "*-train.csv").Order(StringComparer.Ordinal).Select(LabelledText.Read).ToList();
        List<Choice> untrained = [], trained = [];
        for (var file = 0; file < files.Count; file++)
            foreach (var (phrasings, heldOutLabels) in (IEnumerable<(int, double)>)[(1, Few), (3, Most), (5, Few), (5, Most), (10, Few), (40, Few), (40, Most)])
            {
                var split = Split.Make(files[file], phrasings, Seed + file, heldOutLabels);
                var strangers = files[(file + 1) % files.Count].Take(20_000).Where((_, i) => i % 97 == 0).Select(text => new LabelledText(text.Text, ""));
                var index = KnowledgeIndex.Build(split.Entries, encoder, cache, null, CancellationToken.None);
                untrained.AddRange(Choices(index, split, strangers));
                trained.AddRange(Choices(index.Train(CancellationToken.None), split, strangers));
            }

        var plain = (Untrained: Fit("Untrained", untrained, PriorWeights.For(trained: false, 0), trained: false, 1), Trained: Fit("Trained", trained, PriorWeights.For(trained: true, 0), trained: true, 1));
        if (arguments.Find("knowledge") is not { } knowledge) return;
        var externalIds = new Dictionary<Guid, string>();
        var entries = KnowledgeFile.ReadFolder(knowledge, externalIds).ToArray();
        var idOf = externalIds.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
        var questions = LabelledText.Read(arguments.Get("questions"));
        untrained.Clear();
        trained.Clear();
        var random = new Random(Seed);
        foreach (var size in (int[])[entries.Length, 100, 100, 100, 20, 20, 20, 20, 20, 20])
        {
            random.Shuffle(entries);
            var index = KnowledgeIndex.Build(entries[..Math.Min(size, entries.Length)], encoder, cache, null, CancellationToken.None);
            untrained.AddRange(Asked(index));
            trained.AddRange(Asked(index.Train(CancellationToken.None)));
        }

        Fit("UntrainedWithAnswers", untrained, plain.Untrained, trained: false, SamplePenalty);
        Fit("TrainedWithAnswers", trained, plain.Trained, trained: true, SamplePenalty);

        // In a part of the base most questions lose their answer; they are weighed down to the share they have in the whole.
        IEnumerable<Choice> Asked(KnowledgeIndex index)
        {
            var choices = questions.ConvertAll(question => (question.Label, Choice: Choice(index, question, idOf.GetValueOrDefault(question.Label), 1)));
            var answerable = choices.Count(choice => index.Contains(idOf.GetValueOrDefault(choice.Label)));
            var outside = SampleOutsiderShare / (1 - SampleOutsiderShare) * answerable / (choices.Count - answerable);
            return choices.Select(choice => choice.Choice with { Weight = index.Contains(idOf.GetValueOrDefault(choice.Label)) ? 1 : outside });
        }
    }

    private static IEnumerable<Choice> Choices(KnowledgeIndex index, Split split, IEnumerable<LabelledText> strangers)
    {
        var random = new Random(Seed);
        var questions = split.Questions.ToArray();
        random.Shuffle(questions);
        var answerable = questions.Where(question => !question.IsOutsider).Take(MostQuestions).ToList();
        List<LabelledText> outsiders = [.. questions.Where(question => question.IsOutsider).Take(MostQuestions / 2), .. strangers];
        var outsiderWeight = OutsiderShare / (1 - OutsiderShare) * answerable.Count / outsiders.Count;
        return
        [
            .. answerable.Select(question => Choice(index, question, split.IdOfLabel[question.Label], 1)),
            .. outsiders.Select(question => Choice(index, question, Guid.Empty, outsiderWeight)),
        ];
    }

    private static Choice Choice(KnowledgeIndex index, LabelledText question, Guid expected, double weight)
    {
        var candidates = index.Candidates(question.Text);
        var right = candidates.Entries.ToList().FindIndex(entry => index.IdOf(entry) == expected);
        return new(candidates.Alternatives, right < 0 ? candidates.Entries.Count : right, weight);
    }

    private static double[] Fit(string name, IReadOnlyList<Choice> choices, double[] prior, bool trained, double penalty)
    {
        var weights = ConditionalLogit.Fit(choices, prior, [.. PriorWeights.Penalty(trained).Select(each => penalty * each)], CancellationToken.None);
        Console.WriteLine($"{name} = [{string.Join(", ", weights.Select(weight => FormattableString.Invariant($"{weight:0.###}")))}];");
        var certainty = Certainty.Fit(choices, weights, new(1, 0), 1, CancellationToken.None);
        Console.WriteLine(FormattableString.Invariant($"{name}Certainty = [{certainty.Slope:0.###}, {certainty.Shift:0.###}];"));
        Console.WriteLine($"  // {string.Join(", ", CandidateFeatures.Names)}");
        return weights;
    }
}
