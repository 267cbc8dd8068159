using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Answering;

/// <summary>What customers of the current tenant would get, by one state of knowledge and thresholds throughout.</summary>
internal sealed class Outcomes(IKnowledgeIndexes indexes, TenantThresholds thresholds, ICurrentTenant currentTenant)
{
    /// <summary>Takes hold of what is in force now.</summary>
    public async Task<OutcomeJudge> PrepareAsync(CancellationToken cancellationToken) => new(
        await indexes.GetAsync(currentTenant.Id, cancellationToken), await GetSettingsAsync(cancellationToken));

    /// <summary>The settings in force alone, which need no knowledge.</summary>
    public ValueTask<AnsweringSettings> GetSettingsAsync(CancellationToken cancellationToken) => thresholds.GetAsync(currentTenant.Id, cancellationToken);
}

/// <summary>Judges questions by one state of knowledge and thresholds.</summary>
internal sealed record OutcomeJudge(KnowledgeSnapshot Snapshot, AnsweringSettings Settings)
{
    /// <summary>The whole verdict on a question without a conversation around it.</summary>
    public EngineVerdict Verdict(string text) => AnswerEngine.Judge(Snapshot, Settings, text, context: null);

    /// <summary>The verdict on a question as a customer asked it: after what was said before, and each of several questions on its own.</summary>
    public EngineVerdict Verdict(string text, ConversationContext context)
    {
        var whole = AnswerEngine.Judge(Snapshot, Settings, text, context);
        return whole.Kind == MessageKind.Question && AnswerEngine.JudgeParts(Snapshot, Settings, text) is { } parts
            ? new EngineVerdict(whole.Kind, parts.Facts, [.. parts.Answers])
            : whole;
    }

    /// <summary>What the customer got, and would get now.</summary>
    public OutcomeDto Judge(AskedQuestion asked) => ToOutcome(Verdict(asked.Text, asked.Context));

    /// <summary>The same in short.</summary>
    public static OutcomeDto ToOutcome(EngineVerdict verdict) => new(
        verdict.Facts.Decision,
        verdict.Facts.Candidates is [var best, ..] ? new FaqReference(best.FaqId, best.Question) : null,
        verdict.Facts.Confidence);
}
