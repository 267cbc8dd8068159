using System.Diagnostics;
using System.Numerics.Tensors;

namespace SupportMax.Saas.Benchmarks;

/// <summary>Makes knowledge bases of labelled sentences, asks them the rest, and prints how well the engine answers beside its parts alone.</summary>
internal static class QualityCommand
{
    private const int Seed = 7;

    public static void Run(CommandLine arguments)
    {
        var encoder = arguments.Encoder();
        var cache = new MemoryEncodingCache(200_000);
        Console.WriteLine("threshold from an error budget of 5 % (1 %); shares of all questions; wrong as a share of the answers given");
        foreach (var path in Directory.GetFiles(arguments.Get("data"), "*-train.csv").Order(StringComparer.Ordinal))
            foreach (var phrasings in (arguments.Find("phrasings") ?? "5,10,all").Split(','))
            {
                var texts = LabelledText.Read(path);
                var split = Split.Make(texts, phrasings == "all" ? int.MaxValue : int.Parse(phrasings, System.Globalization.CultureInfo.InvariantCulture), Seed);
                Console.WriteLine($"{Path.GetFileName(path)}, {phrasings} phrasings: {split.Entries.Count} entries, {split.Questions.Count} questions");
                Report(split, encoder, cache);
            }
    }

    private static void Report(Split split, UniversalSentenceEncoder encoder, MemoryEncodingCache cache)
    {
        var clock = Stopwatch.StartNew();
        var built = KnowledgeIndex.Build(split.Entries, encoder, cache, null, CancellationToken.None);
        var index = built.Train(CancellationToken.None);
        var trained = clock.ElapsedMilliseconds;
        clock.Restart();
        var answers = split.Questions.ConvertAll(question => (Question: question, Assessment: index.Assess(question.Text)));
        var elapsed = clock.Elapsed.TotalMilliseconds / split.Questions.Count;
        Print("engine", answers.ConvertAll(answer => (answer.Question, First(answer.Assessment))), split, index.ThresholdFor(0.05).Answer, index.ThresholdFor(0.01).Answer);
        Console.WriteLine($"    {elapsed:0.00} ms a question one after the other, built and trained in {trained} ms");
        foreach (var (name, evidenceOf) in (IEnumerable<(string, Func<Evidence, float[]>)>)[("wording only", evidence => evidence.Wording), ("encoder only", evidence => evidence.Meaning)])
            Print(name, split.Questions.ConvertAll(question => (question, Nearest(index, question, evidenceOf))), split, null, null);
    }

    private static AnswerCandidate First(Assessment assessment) => assessment.Candidates.Count == 0 ? new(Guid.Empty, 0) : assessment.Candidates[0];

    private static AnswerCandidate Nearest(KnowledgeIndex index, LabelledText question, Func<Evidence, float[]> evidenceOf)
    {
        var scores = evidenceOf(index.Evidence(question.Text));
        var best = TensorPrimitives.IndexOfMax<float>(scores);
        return new(index.IdOf(index.EntryOf(best)), scores[best]);
    }

    private static void Print(string name, List<(LabelledText Question, AnswerCandidate First)> answers, Split split, double? at5, double? at1)
    {
        var labels = split.IdOfLabel.ToDictionary(pair => pair.Value, pair => pair.Key);
        List<Outcome> outcomes = [.. answers.Select(answer => new Outcome(answer.First.Probability, labels.GetValueOrDefault(answer.First.EntryId) == answer.Question.Label))];
        List<(string Expected, string Given)> inside =
            [.. answers.Where(answer => !answer.Question.IsOutsider).Select(answer => (answer.Question.Label, labels.GetValueOrDefault(answer.First.EntryId, "")))];
        var line = $"  {name,-13} right {(double)inside.Count(answer => answer.Expected == answer.Given) / inside.Count:P1}, macro-F1 {Scores.MacroF1(inside):0.000}, "
            + $"AURC {Scores.RiskCoverageArea(outcomes):0.000}, answered at best at 5 % wrong {Scores.CoverageAt(outcomes, 0.05):P1}, 1 % {Scores.CoverageAt(outcomes, 0.01):P1}";
        if (at5 is { } five && at1 is { } one)
            line += $"; own threshold 5 % {Own(outcomes, five)}, 1 % {Own(outcomes, one)}, ECE {Scores.CalibrationError(outcomes):0.000}{Refused(answers, five)}";
        Console.WriteLine(line);
    }

    private static string Own(List<Outcome> outcomes, double threshold)
    {
        var given = outcomes.Where(outcome => outcome.Probability >= threshold).ToList();
        return $"answered {(double)given.Count / outcomes.Count:P1} ({(double)given.Count(outcome => !outcome.IsRight) / Math.Max(1, given.Count):P1} wrong, from {threshold:0.00})";
    }

    private static string Refused(List<(LabelledText Question, AnswerCandidate First)> answers, double threshold)
    {
        var outsiders = answers.Where(answer => answer.Question.IsOutsider).ToList();
        return outsiders.Count == 0 ? "" : $", out of scope refused {(double)outsiders.Count(answer => answer.First.Probability < threshold) / outsiders.Count:P1} of {outsiders.Count}";
    }
}
