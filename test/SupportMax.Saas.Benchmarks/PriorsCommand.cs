namespace SupportMax.Saas.Benchmarks;

/// <summary>
/// Fits the weights shipped for bases too small to teach their own, over bases of many sizes made from labelled public sentences; prints them for PriorWeights.cs.
/// </summary>
internal static class PriorsCommand
{
    private const int Seed = 11;
    private const int MostQuestions = 300;
    private const double OutsiderShare = 0.2;
    private const double HeldOutLabels = 0.2;
    private const double SamplePenalty = 3;

    public static void Run(CommandLine arguments)
    {
        var encoder = arguments.Encoder();
        var cache = new MemoryEncodingCache(200_000);
        var files = Directory.GetFiles(arguments.Get("data"), "*-train.csv").Order(StringComparer.Ordinal).Select(LabelledText.Read).ToList();
        List<Choice> untrained = [], trained = [];
        for (var file = 0; file < files.Count; file++)
            foreach (var phrasings in (int[])[1, 3, 5, 10, 40])
            {
                var split = Split.Make(files[file], phrasings, Seed + file, HeldOutLabels);
                var strangers = files[(file + 1) % files.Count].Take(20_000).Where((_, i) => i % 97 == 0).Select(text => new LabelledText(text.Text, ""));
                var index = KnowledgeIndex.Build(split.Entries, encoder, cache, null, CancellationToken.None);
                untrained.AddRange(Choices(index, split, strangers));
                trained.AddRange(Choices(index.Train(CancellationToken.None), split, strangers));
            }

        var plain = (Untrained: Fit("Untrained", untrained, PriorWeights.For(trained: false, 0), 1), Trained: Fit("Trained", trained, PriorWeights.For(trained: true, 0), 1));
        if (arguments.Find("knowledge") is not { } knowledge) return;
        var externalIds = new Dictionary<Guid, string>();
        var sample = KnowledgeIndex.Build(KnowledgeFile.ReadFolder(knowledge, externalIds), encoder, cache, null, CancellationToken.None);
        var idOf = externalIds.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
        var questions = LabelledText.Read(arguments.Get("questions"));
        Fit("UntrainedWithAnswers", Asked(sample), plain.Untrained, SamplePenalty);
        Fit("TrainedWithAnswers", Asked(sample.Train(CancellationToken.None)), plain.Trained, SamplePenalty);

        List<Choice> Asked(KnowledgeIndex index) => questions.ConvertAll(question => Choice(index, question, idOf.GetValueOrDefault(question.Label), 1));
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

    private static double[] Fit(string name, IReadOnlyList<Choice> choices, double[] prior, double penalty)
    {
        var weights = ConditionalLogit.Fit(choices, prior, [.. prior.Select(_ => penalty)], CancellationToken.None);
        Console.WriteLine($"{name} = [{string.Join(", ", weights.Select(weight => FormattableString.Invariant($"{weight:0.###}")))}];");
        Console.WriteLine($"  // {string.Join(", ", CandidateFeatures.Names)}");
        return weights;
    }
}
