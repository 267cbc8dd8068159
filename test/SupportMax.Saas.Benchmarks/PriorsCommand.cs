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

        Print("Untrained", ConditionalLogit.Fit(untrained, PriorWeights.Untrained, PriorWeights.Penalty, CancellationToken.None));
        Print("Trained", ConditionalLogit.Fit(trained, PriorWeights.Trained, PriorWeights.Penalty, CancellationToken.None));
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

    private static void Print(string name, double[] weights)
    {
        Console.WriteLine($"{name} = [{string.Join(", ", weights.Select(weight => FormattableString.Invariant($"{weight:0.###}")))}];");
        Console.WriteLine($"  // {string.Join(", ", CandidateFeatures.Names)}");
    }
}
