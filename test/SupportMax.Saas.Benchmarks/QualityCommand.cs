using System.Diagnostics;
using System.Globalization;
using System.Numerics.Tensors;

namespace SupportMax.Saas.Benchmarks;

/// <summary>Makes knowledge bases of labelled sentences, asks them others, and prints how well the engine answers beside its parts alone and beside peers.</summary>
internal static class QualityCommand
{
    private const int Seed = 7;
    private const double Budget = 0.05, SmallBudget = 0.01;
    private const double MostSecondsOfPeer = 300;

    public static void Run(CommandLine arguments)
    {
        var encoder = arguments.Encoder();
        var cache = new MemoryEncodingCache(200_000);
        Console.WriteLine("right and macro-F1: first candidate, of the questions with an answer; AURC, best, own, ECE: of all questions. best: the largest share that could be answered");
        Console.WriteLine("within 5 % (1 %) wrong answers; own: the share answered from the engine's own threshold for that budget, with the wrong among them");
        foreach (var set in LabelledSet.ReadFolder(arguments.Get("data")))
            foreach (var phrasings in (arguments.Find("phrasings") ?? "5,10,all").Split(','))
            {
                var split = set.Split(phrasings == "all" ? int.MaxValue : int.Parse(phrasings, CultureInfo.InvariantCulture), Seed);
                var outsiders = split.Questions.Count(question => question.IsOutsider);
                Console.WriteLine($"{set.Name}, {phrasings} phrasings: {split.Entries.Count} entries, {split.Questions.Count} questions, {outsiders} of them without an answer");
                Report(split, encoder, cache);
                if (arguments.Find("peer") != "no") ReportPeer(split);
            }
    }

    private static void Report(Split split, UniversalSentenceEncoder encoder, MemoryEncodingCache cache)
    {
        var clock = Stopwatch.StartNew();
        var index = KnowledgeIndex.Build(split.Entries, encoder, cache, null, CancellationToken.None).Train(CancellationToken.None);
        var trained = clock.Elapsed.TotalSeconds;
        clock.Restart();
        var answers = split.Questions.ConvertAll(question => index.Assess(question.Text).Candidates is [var first, ..] ? first : new(Guid.Empty, 0));
        var elapsed = clock.Elapsed.TotalMilliseconds / split.Questions.Count;
        Print("engine", split, answers);
        Console.WriteLine($"    own threshold 5 %: {Own(split, answers, index.ThresholdFor(Budget).Answer)}");
        Console.WriteLine($"    own threshold 1 %: {Own(split, answers, index.ThresholdFor(SmallBudget).Answer)}");
        Console.WriteLine($"    ECE {Scores.CalibrationError(Outcomes(split, answers)):0.000}, {elapsed:0.00} ms a question one after the other, built and trained in {trained:0.0} s");
        var owners = split.Entries.SelectMany(entry => entry.Phrasings.Prepend(entry.Question).Select(text => (entry.Id, Text: text))).ToList();
        var words = new BestMatch([.. owners.Select(owner => owner.Text)]);
        Print("BM25 only", split, split.Questions.ConvertAll(question => words.Best(question.Text) is var (text, score) && text >= 0 ? new AnswerCandidate(owners[text].Id, score) : new(Guid.Empty, 0)));
        Print("encoder only", split, split.Questions.ConvertAll(question => Nearest(index, question)));
    }

    private static void ReportPeer(Split split)
    {
        var clock = Stopwatch.StartNew();
        if (NodePeer.Answer(split, TimeSpan.FromSeconds(MostSecondsOfPeer), out var reason) is not { } answers)
        {
            Console.WriteLine($"  nlp.js        not measured: {reason}");
            return;
        }

        Print("nlp.js", split, [.. answers.Select(answer => new AnswerCandidate(split.IdOfLabel.GetValueOrDefault(answer.Label), answer.Score))]);
        Console.WriteLine($"    learnt and answered in {clock.Elapsed.TotalSeconds:0.0} s");
    }

    private static AnswerCandidate Nearest(KnowledgeIndex index, LabelledText question)
    {
        var scores = index.Evidence(question.Text).Meaning;
        var best = TensorPrimitives.IndexOfMax<float>(scores);
        return new(index.IdOf(index.EntryOf(best)), scores[best]);
    }

    private static void Print(string name, Split split, List<AnswerCandidate> answers)
    {
        var labels = split.IdOfLabel.ToDictionary(pair => pair.Value, pair => pair.Key);
        var outcomes = Outcomes(split, answers);
        List<(string Expected, string Given)> inside =
        [
            .. split.Questions.Zip(answers).Where(pair => !pair.First.IsOutsider).Select(pair => (pair.First.Label, labels.GetValueOrDefault(pair.Second.EntryId, ""))),
        ];
        Console.WriteLine($"  {name,-13} right {inside.Average(pair => pair.Expected == pair.Given ? 1.0 : 0):P1}, macro-F1 {Scores.MacroF1(inside):0.000}, "
            + $"AURC {Scores.RiskCoverageArea(outcomes):0.000}, best at 5 % wrong {Scores.CoverageAt(outcomes, Budget):P1}, at 1 % {Scores.CoverageAt(outcomes, SmallBudget):P1}");
    }

    private static List<Outcome> Outcomes(Split split, List<AnswerCandidate> answers) =>
        [.. split.Questions.Zip(answers).Select(pair => new Outcome(pair.Second.Probability, split.IdOfLabel.GetValueOrDefault(pair.First.Label) is var id && id != Guid.Empty && id == pair.Second.EntryId))];

    private static string Own(Split split, List<AnswerCandidate> answers, double threshold)
    {
        var outcomes = Outcomes(split, answers);
        var given = outcomes.Where(outcome => outcome.Probability >= threshold).ToList();
        var line = $"answered {(double)given.Count / outcomes.Count:P1}, {(double)given.Count(outcome => !outcome.IsRight) / Math.Max(1, given.Count):P1} of them wrong (from {threshold:0.00})";
        var outsiders = split.Questions.Zip(answers).Where(pair => pair.First.IsOutsider).ToList();
        return outsiders.Count == 0 ? line : $"{line}, out of scope refused {outsiders.Average(pair => pair.Second.Probability < threshold ? 1.0 : 0):P1}";
    }
}
