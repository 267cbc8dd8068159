using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.Answering;
using SupportMax.Saas.EntityFrameworkCore;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Knowledge;

internal sealed class KnowledgeGapRepository(SupportMaxDbContext context, ICurrentTenant currentTenant) : IKnowledgeGapRepository
{
    public Task<KnowledgeGap?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        context.Set<KnowledgeGap>().SingleOrDefaultAsync(gap => gap.Id == id, cancellationToken);

    public async Task<IReadOnlyList<KnowledgeGap>> ListAsync(CancellationToken cancellationToken) => await context.Set<KnowledgeGap>().ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<GapQuestion>> ListQuestionsAsync(CancellationToken cancellationToken) => await context.Set<GapQuestion>().ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<UnansweredQuestion>> ListUnansweredAsync(DateTimeOffset since, int take, CancellationToken cancellationToken)
    {
        // Left to a person at once, or asked back about and then refused.
        var rows = await context.Database.SqlQuery<Row>(
            $"""
             select t.message_id as "MessageId", t.conversation_id as "ConversationId", t.from_sequence as "FromSequence", t.through_sequence as "ThroughSequence",
                 m.sent_at as "AskedAt", customer_words(t.conversation_id, t.from_sequence, t.through_sequence) as "Text",
                 coalesce(t.facts ->> 'intent', '') as "Intent", coalesce(t.facts ->> 'productArea', '') as "ProductArea"
             from decision_traces t join messages m on m.id = t.message_id join conversations c on c.id = t.conversation_id
             where t.tenant_id = {currentTenant.Id.Value} and m.sent_at >= {since.ToUniversalTime()} and jsonb_array_length(t.facts -> 'candidates') > 0
                 and ((t.facts ->> 'decision')::int = {(int)AnswerDecision.Escalate}
                     or ((t.facts ->> 'decision')::int = {(int)AnswerDecision.Clarify} and c.escalated_at is not null and c.bot_answers = 0))
             order by m.sent_at desc limit {take}
             """).ToListAsync(cancellationToken);
        return [.. rows.Where(row => !string.IsNullOrWhiteSpace(row.Text)).Select(row => new UnansweredQuestion(
            row.MessageId, row.ConversationId, row.FromSequence, row.ThroughSequence, row.AskedAt, row.Text!, row.Intent, row.ProductArea))];
    }

    public void Add(KnowledgeGap gap) => context.Add(gap);

    public void Add(GapQuestion question) => context.Add(question);

    public void Remove(KnowledgeGap gap) => context.Remove(gap);

    public void Remove(IEnumerable<GapQuestion> questions) => context.RemoveRange(questions);

    private sealed record Row(
        Guid MessageId, Guid ConversationId, long FromSequence, long ThroughSequence, DateTimeOffset AskedAt, string? Text, string Intent, string ProductArea);
}
