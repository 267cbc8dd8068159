using System.Runtime.CompilerServices;
using SupportMax.Saas.Answering;

namespace SupportMax.Saas.ChatModels;

/// <summary>
/// The questions that both sides of a trial answer before customers meet it: regression tests that people wrote, the newest
/// evaluation's questions, and the FAQs' own. A test made from a customer's words is left out, for they belong to the conversation.
/// </summary>
internal sealed class TrialQuestions(ILearningQueries learning, IAnsweringRunRepository runs, Outcomes outcomes)
{
    /// <summary>What is to be composed: of the questions those that the engine answers now.</summary>
    public async Task<IReadOnlyList<CompositionRequest>> ListAsync(CancellationToken cancellationToken)
    {
        var judge = await outcomes.PrepareAsync(cancellationToken);
        var requests = new Dictionary<string, CompositionRequest>(StringComparer.OrdinalIgnoreCase);
        await foreach (var text in ReadAsync(judge.Snapshot, cancellationToken))
        {
            if (!requests.ContainsKey(text) && judge.Verdict(text) is { Kind: MessageKind.Question, Facts.Decision: AnswerDecision.Answer } verdict)
                requests.Add(text, CompositionRequest.Of(text, verdict, judge.Snapshot.Faqs) with { MayKeep = false });
            if (requests.Count == ChatModelConsts.TrialQuestions)
                break;
        }

        return [.. requests.Values];
    }

    private async IAsyncEnumerable<string> ReadAsync(KnowledgeSnapshot snapshot, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var tested in await learning.ListTestedAsync(LearningConsts.MaxTestsRun, cancellationToken))
        {
            if (tested.Test.Question is { } question)
                yield return question;
        }

        if (await runs.ReadNewestAsync(AnsweringRunKind.Evaluation, cancellationToken) is { } evaluation)
        {
            await foreach (var row in runs.StreamRowsAsync(evaluation.Id).WithCancellation(cancellationToken))
                yield return row.Text;
        }

        // From all over the knowledge: what was imported together is about the same.
        var faqs = snapshot.Faqs.Values.OrderBy(faq => faq.Id).ToList();
        var step = Math.Max(1, faqs.Count / ChatModelConsts.TrialQuestions);
        for (var first = 0; first < step; first++)
        {
            for (var index = first; index < faqs.Count; index += step)
                yield return faqs[index].Question;
        }
    }
}
