using System.Diagnostics;
using System.Numerics.Tensors;

namespace SupportMax.Saas.Benchmarks;

/// <summary>Asks a knowledge base questions with known answers: how many are right, wrong, clarified, escalated.</summary>
internal static class QuestionsCommand
{
    public static void Run(CommandLine arguments)
    {
        var externalIds = new Dictionary<Guid, string>();
        var entries = KnowledgeFile.ReadFolder(arguments.Get("knowledge"), externalIds);
        if (arguments.Find("phrasings") == "no") entries = entries.ConvertAll(entry => entry with { Phrasings = [] });
        var index = KnowledgeIndex.Build(entries, arguments.Encoder(), new MemoryEncodingCache(), null, CancellationToken.None).Train(CancellationToken.None);
        foreach (var path in arguments.Get("questions").Split(','))
        {
            Console.WriteLine(path);
            var questions = LabelledText.Read(path);
            Report(index, questions, externalIds, arguments);
            ReportPeers(index, entries, [.. questions.Where(question => !question.IsOutsider)], externalIds);
        }
    }

    private static void Report(KnowledgeIndex index, List<LabelledText> questions, Dictionary<Guid, string> externalIds, CommandLine arguments)
    {
        var budget = double.Parse(arguments.Find("budget") ?? "0.05", System.Globalization.CultureInfo.InvariantCulture);
        var threshold = index.ThresholdFor(budget);
        var clock = Stopwatch.StartNew();
        var asked = questions.ConvertAll(question => (Question: question, Assessment: index.Assess(question.Text)));
        var elapsed = clock.Elapsed.TotalMilliseconds / Math.Max(1, questions.Count);
        Count(threshold);
        for (var answer = 0.3; answer < 0.95; answer += 0.1) Count(new(answer, Math.Min(answer, threshold.Clarify)));
        var outcomes = asked.ConvertAll(one => new Outcome(
            one.Assessment.Candidates.Count == 0 ? 0 : one.Assessment.Candidates[0].Probability,
            one.Assessment.Candidates.Count > 0 && externalIds[one.Assessment.Candidates[0].EntryId] == one.Question.Label));
        Console.WriteLine($"  {elapsed:0.00} ms a question; first candidate right for {Share(asked.Count(IsFirstRight), asked.Count(one => !one.Question.IsOutsider))} of the answerable; "
            + $"ECE {Scores.CalibrationError(outcomes):0.000}, AURC {Scores.RiskCoverageArea(outcomes):0.000}, answered at 5 % wrong at best {Scores.CoverageAt(outcomes, 0.05):P1}");
        if (arguments.Find("show") is not null) Show();

        bool IsFirstRight((LabelledText Question, Assessment Assessment) one) =>
            one.Assessment.Candidates.Count > 0 && externalIds[one.Assessment.Candidates[0].EntryId] == one.Question.Label;

        void Count(Threshold at)
        {
            int right = 0, wrong = 0, clarified = 0, offered = 0, escalated = 0, rightly = 0;
            foreach (var (question, assessment) in asked)
            {
                var decision = DecisionRule.Decide(assessment, at);
                var contains = decision.Candidates.Any(candidate => externalIds[candidate.EntryId] == question.Label);
                if (decision.Kind == DecisionKind.Answer && contains) right++;
                else if (decision.Kind == DecisionKind.Answer && decision.Candidates.Count > 0) wrong++;
                else if (decision.Kind == DecisionKind.Clarify) (clarified, offered) = (clarified + 1, offered + (contains ? 1 : 0));
                else if (question.IsOutsider) (escalated, rightly) = (escalated + 1, rightly + 1);
                else escalated++;
            }

            Console.WriteLine($"  answer from {at.Answer:0.00}: right {right}, wrong {wrong} ({Share(wrong, right + wrong)} of answers), clarified {clarified} "
                + $"({offered} with the right one), escalated {escalated} ({rightly} rightly), of {asked.Count}");
        }

        void Show()
        {
            foreach (var (question, assessment) in asked.Where(one => one.Question.IsOutsider ? one.Assessment.Candidates is [{ Probability: > 0.4 }, ..] : !IsFirstRight(one)))
                Console.WriteLine($"  {question.Label,-12} {question.Text} -> "
                    + string.Join(", ", assessment.Candidates.Take(3).Select(candidate => $"{externalIds[candidate.EntryId]} {candidate.Probability:0.00}")));
        }
    }

    /// <summary>How many of the answerable questions words alone, and meaning alone, put in the right place, over the same knowledge.</summary>
    private static void ReportPeers(KnowledgeIndex index, List<KnowledgeEntry> entries, List<LabelledText> questions, Dictionary<Guid, string> externalIds)
    {
        var whole = new BestMatch([.. entries.Select(entry => string.Join('\n', [entry.Question, .. entry.Phrasings, entry.Answer]))]);
        var asked = new BestMatch([.. entries.Select(entry => string.Join('\n', [entry.Question, .. entry.Phrasings]))]);
        Print("BM25 over questions and answers", question => whole.Best(question).Text);
        Print("BM25 over questions", question => asked.Best(question).Text);
        Print("encoder only", question => index.EntryOf(TensorPrimitives.IndexOfMax<float>(index.Evidence(question).Meaning)));

        void Print(string name, Func<string, int> find) => Console.WriteLine(
            $"  {name}: first right for {Share(questions.Count(question => find(question.Text) is var entry && entry >= 0 && externalIds[entries[entry].Id] == question.Label), questions.Count)}");
    }

    private static string Share(int part, int whole) => whole == 0 ? "none" : $"{(double)part / whole:P1}";
}
