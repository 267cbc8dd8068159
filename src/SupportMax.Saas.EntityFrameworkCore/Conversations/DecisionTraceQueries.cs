using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.Answering;
using SupportMax.Saas.EntityFrameworkCore;

namespace SupportMax.Saas.Conversations;

internal sealed class DecisionTraceQueries(SupportMaxDbContext context) : IDecisionTraceQueries
{
    public async Task<IReadOnlyList<DecisionTraceDto>?> ListAsync(Guid conversationId, CancellationToken cancellationToken)
    {
        if (!await context.Set<Conversation>().AnyAsync(conversation => conversation.Id == conversationId, cancellationToken))
            return null;
        var traces = await context.Set<DecisionTrace>().AsNoTracking().Where(trace => trace.ConversationId == conversationId)
            .OrderBy(trace => trace.Sequence).ToListAsync(cancellationToken);
        var messages = await context.Set<Message>().AsNoTracking().Where(message => message.ConversationId == conversationId)
            .OrderBy(message => message.Sequence).ToListAsync(cancellationToken);
        return [.. traces.Select(trace => ToDto(trace, messages))];
    }

    private static DecisionTraceDto ToDto(DecisionTrace trace, List<Message> messages)
    {
        var facts = trace.Facts;
        return new DecisionTraceDto
        {
            Id = trace.MessageId,
            MessageId = trace.MessageId,
            Sequence = trace.Sequence,
            DecidedAt = messages.Find(message => message.Id == trace.MessageId)!.SentAt,
            Question = QuestionOf(trace, messages),
            Decision = facts.Decision,
            Confidence = facts.Confidence,
            Intent = new ScoredName(facts.Intent, facts.IntentConfidence),
            ProductArea = new ScoredName(facts.ProductArea, facts.ProductAreaConfidence),
            Language = facts.Language,
            Candidates = [.. facts.Candidates.Select(candidate => new CandidateDto(candidate.FaqId, candidate.ExternalId, candidate.Question, candidate.Confidence))],
            Features = facts.Features,
            Thresholds = new ThresholdsPairDto(facts.Thresholds.Answer, facts.Thresholds.Clarify),
            ThresholdSource = facts.ThresholdOrigin is { } origin ? new ThresholdSourceDto(origin, facts.ThresholdReason ?? "") : null,
            Reasons = facts.Reasons,
            KnowledgeRevision = facts.KnowledgeRevision,
            IsTrained = facts.IsTrained,
            EngineMs = facts.EngineMs,
        };
    }

    private static string QuestionOf(DecisionTrace trace, List<Message> messages) => string.Join('\n', messages
        .Where(message => message.AuthorKind == AuthorKind.Visitor && message.Sequence >= trace.FromSequence && message.Sequence <= trace.ThroughSequence)
        .Select(message => message.Text));
}
