using System.Diagnostics;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Knowledge;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Answering;

/// <summary>Puts the tenant's knowledge, the engine and the tenant's thresholds together into one verdict on a message.</summary>
internal sealed class AnswerEngine(IKnowledgeIndexes indexes, TenantThresholds thresholds, ICurrentTenant currentTenant)
{
    public async ValueTask<EngineVerdict> JudgeAsync(string text, ConversationContext? context, CancellationToken cancellationToken)
    {
        var snapshot = await indexes.GetAsync(currentTenant.Id, cancellationToken);
        var settings = await thresholds.GetAsync(currentTenant.Id, cancellationToken);
        return Judge(snapshot, settings, text, context);
    }

    /// <summary>The verdicts on the questions of a message that asks several; empty when it is one question.</summary>
    public async ValueTask<IReadOnlyList<PartVerdict>> JudgePartsAsync(string text, CancellationToken cancellationToken)
    {
        var snapshot = await indexes.GetAsync(currentTenant.Id, cancellationToken);
        var settings = await thresholds.GetAsync(currentTenant.Id, cancellationToken);
        var started = Stopwatch.GetTimestamp();
        return [.. snapshot.Index.AssessParts(text).Select(part => new PartVerdict(part.Text, Judge(snapshot, settings, part.Assessment, started)))];
    }

    /// <summary>The verdict of a given knowledge under given thresholds.</summary>
    public static EngineVerdict Judge(KnowledgeSnapshot snapshot, AnsweringSettings settings, string text, ConversationContext? context)
    {
        var started = Stopwatch.GetTimestamp();
        return Judge(snapshot, settings, snapshot.Index.Assess(text, context), started);
    }

    private static EngineVerdict Judge(KnowledgeSnapshot snapshot, AnsweringSettings settings, Assessment assessment, long started)
    {
        var applied = settings.For(assessment.Intent.Name, assessment.ProductArea.Name);
        var decision = DecisionRule.Decide(assessment, new Threshold(applied.Pair.Answer, applied.Pair.Clarify));
        var facts = new DecisionFacts(
            ToAnswerDecision(decision.Kind),
            assessment.Candidates.Count == 0 ? 0 : assessment.Candidates[0].Probability,
            applied.Pair,
            assessment.Intent.Name.Length == 0 ? nameof(Intent.GeneralInquiry) : assessment.Intent.Name,
            assessment.Intent.Probability,
            assessment.ProductArea.Name,
            assessment.ProductArea.Probability,
            assessment.Language,
            [.. assessment.Candidates.Select(candidate => Describe(candidate, snapshot))],
            assessment.Features,
            [.. assessment.Reasons.Union(decision.Reasons, StringComparer.Ordinal)])
        {
            ThresholdOrigin = applied.Origin,
            ThresholdReason = applied.Reason,
            KnowledgeRevision = snapshot.Revision,
            IsTrained = snapshot.Index.IsTrained,
            EngineMs = Stopwatch.GetElapsedTime(started).TotalMilliseconds,
        };
        return new EngineVerdict(assessment.Kind, facts, [.. decision.Candidates.Select(candidate => snapshot.Faqs[candidate.EntryId])]);
    }

    public async ValueTask<PublishedFaq?> FindFaqAsync(Guid faqId, CancellationToken cancellationToken) =>
        (await indexes.GetAsync(currentTenant.Id, cancellationToken)).Faqs.GetValueOrDefault(faqId);

    private static DecisionCandidate Describe(AnswerCandidate candidate, KnowledgeSnapshot snapshot)
    {
        var faq = snapshot.Faqs[candidate.EntryId];
        return new DecisionCandidate(faq.Id, faq.ExternalId, faq.Question, candidate.Probability);
    }

    private static AnswerDecision ToAnswerDecision(DecisionKind kind) => kind switch
    {
        DecisionKind.Answer => AnswerDecision.Answer,
        DecisionKind.Clarify => AnswerDecision.Clarify,
        _ => AnswerDecision.Escalate,
    };
}

/// <summary>What the engine makes of a message.</summary>
/// <param name="Kind">What kind of message it is.</param>
/// <param name="Facts">What the decision rests on.</param>
/// <param name="Chosen">The FAQ to answer with, or the ones to offer.</param>
internal sealed record EngineVerdict(MessageKind Kind, DecisionFacts Facts, IReadOnlyList<PublishedFaq> Chosen);

/// <summary>What the engine makes of one of several questions.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Verdict">The verdict on it.</param>
internal sealed record PartVerdict(string Text, EngineVerdict Verdict)
{
    /// <summary>The FAQ that answers it; null when it stays open.</summary>
    public PublishedFaq? Answer => Verdict is { Kind: MessageKind.Question, Facts.Decision: AnswerDecision.Answer, Chosen: [var faq, ..] } ? faq : null;
}
