using System.Diagnostics;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Knowledge;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Answering;

/// <summary>Puts the tenant's knowledge, the engine and the tenant's thresholds together into one verdict on a message.</summary>
internal sealed class AnswerEngine(IKnowledgeIndexes indexes, TenantThresholds thresholds, QuestionEncodings questions, ICurrentTenant currentTenant)
{
    public async ValueTask<EngineVerdict> JudgeAsync(string text, ConversationContext? context, CancellationToken cancellationToken)
    {
        var snapshot = await indexes.GetAsync(currentTenant.Id, cancellationToken);
        var settings = await thresholds.GetAsync(currentTenant.Id, cancellationToken);
        var started = Stopwatch.GetTimestamp();
        var reading = KnowledgeIndex.Read(text, context);
        var encodings = await questions.EncodeAsync(reading.Texts, cancellationToken);
        return Judge(snapshot, settings, snapshot.Index.Assess(reading, context, encodings), started);
    }

    /// <summary>The verdicts on the questions of a message that asks several, at least two of which can be answered; else null.</summary>
    public async ValueTask<PartVerdicts?> JudgePartsAsync(string text, CancellationToken cancellationToken)
    {
        var snapshot = await indexes.GetAsync(currentTenant.Id, cancellationToken);
        return JudgeParts(snapshot, await thresholds.GetAsync(currentTenant.Id, cancellationToken), text);
    }

    /// <summary>The same of a given knowledge under given thresholds.</summary>
    public static PartVerdicts? JudgeParts(KnowledgeSnapshot snapshot, AnsweringSettings settings, string text)
    {
        var started = Stopwatch.GetTimestamp();
        var parts = new PartVerdicts([.. snapshot.Index.AssessParts(text).Select(part => new PartVerdict(part.Text, Judge(snapshot, settings, part.Assessment, started)))]);
        return parts.Answered.Count < 2 ? null : parts;
    }

    /// <summary>The verdict of a given knowledge under given thresholds.</summary>
    public static EngineVerdict Judge(KnowledgeSnapshot snapshot, AnsweringSettings settings, string text, ConversationContext? context)
    {
        var started = Stopwatch.GetTimestamp();
        return Judge(snapshot, settings, snapshot.Index.Assess(text, context), started);
    }

    private static EngineVerdict Judge(KnowledgeSnapshot snapshot, AnsweringSettings settings, Assessment unmoved, long started)
    {
        var assessment = settings.Refinement.ToLine().Apply(unmoved);
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

    /// <summary>The language of most of the tenant's FAQs.</summary>
    public async ValueTask<string> FindLanguageAsync(CancellationToken cancellationToken) => (await indexes.GetAsync(currentTenant.Id, cancellationToken)).Language;

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
