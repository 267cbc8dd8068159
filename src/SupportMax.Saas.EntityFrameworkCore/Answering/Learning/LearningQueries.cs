using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.EntityFrameworkCore;
using SupportMax.Saas.Knowledge;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Answering;

internal sealed class LearningQueries(SupportMaxDbContext context, ICurrentTenant currentTenant) : ILearningQueries
{
    public async Task<PagedResult<WrongAnswerDto>> ListMarksAsync(PageRequest page, bool onlyOpen, CancellationToken cancellationToken)
    {
        var query = context.Set<WrongAnswer>().AsNoTracking();
        if (onlyOpen)
            query = query.Where(mark => mark.ResolvedAt == null);
        var marks = await query.OrderByDescending(mark => mark.CreatedAt).ThenBy(mark => mark.Id).Skip(page.SkipCount).Take(page.MaxResultCount).ToListAsync(cancellationToken);
        return new PagedResult<WrongAnswerDto>(await query.LongCountAsync(cancellationToken), await ToDtosAsync(marks, cancellationToken));
    }

    public async Task<WrongAnswerDto?> FindMarkAsync(Guid id, CancellationToken cancellationToken)
    {
        var marks = await context.Set<WrongAnswer>().AsNoTracking().Where(mark => mark.Id == id).ToListAsync(cancellationToken);
        return (await ToDtosAsync(marks, cancellationToken)).SingleOrDefault();
    }

    public async Task<PagedResult<RegressionTestDto>> ListTestsAsync(PageRequest page, CancellationToken cancellationToken)
    {
        var query = context.Set<RegressionTest>().AsNoTracking();
        var tests = await query.OrderByDescending(test => test.CreatedAt).ThenBy(test => test.Id).Skip(page.SkipCount).Take(page.MaxResultCount).ToListAsync(cancellationToken);
        return new PagedResult<RegressionTestDto>(await query.LongCountAsync(cancellationToken), await ToDtosAsync(tests, cancellationToken));
    }

    public async Task<IReadOnlyList<TestedQuestion>> ListTestedAsync(int take, CancellationToken cancellationToken)
    {
        var tests = await context.Set<RegressionTest>().OrderByDescending(test => test.CreatedAt).ThenBy(test => test.Id).Take(take).ToListAsync(cancellationToken);
        var shown = await ToDtosAsync(tests, cancellationToken);
        return [.. tests.Zip(shown).Where(pair => pair.Second.Question is not null).Select(pair => new TestedQuestion(pair.First, pair.Second, pair.Second.Question!))];
    }

    private async Task<IReadOnlyList<RegressionTestDto>> ToDtosAsync(List<RegressionTest> tests, CancellationToken cancellationToken)
    {
        var ids = tests.Where(test => test.ConversationId is not null).Select(test => test.Id).ToArray();
        var said = await context.Database.SqlQuery<SaidRow>(
            $"""
             select id as "Id", customer_words(conversation_id, from_sequence, through_sequence) as "Words",
                 customer_texts(conversation_id, context_from_sequence, from_sequence) as "Before"
             from regression_tests where id = any ({ids})
             """).ToDictionaryAsync(row => row.Id, cancellationToken);
        var names = await NamesAsync(tests.SelectMany(test => new[] { test.ExpectedFaqId, test.RefusedFaqId, test.LastRun?.FaqId }).OfType<Guid>(), cancellationToken);
        return [.. tests.Select(test => new RegressionTestDto(
            test.Id,
            test.Question ?? said.GetValueOrDefault(test.Id)?.Words,
            said.GetValueOrDefault(test.Id)?.Before ?? [],
            test.ConversationId,
            Reference(test.ExpectedFaqId, names),
            Reference(test.RefusedFaqId, names),
            test.CreatedBy,
            test.CreatedAt,
            test.LastRun is { } run
                ? new RegressionRunDto(run.At, run.KnowledgeRevision, run.IsPassed, new OutcomeDto(run.Decision, Reference(run.FaqId, names), run.Confidence))
                : null))];
    }

    public async Task<IReadOnlyList<AskedQuestion>> ListAskedAsync(DateTimeOffset since, int take, CancellationToken cancellationToken)
    {
        // Decisions are stored by number.
        var rows = await context.Database.SqlQuery<AskedRow>(
            $"""
             select t.conversation_id as "ConversationId", t.message_id as "MessageId", m.sent_at as "AskedAt",
                 customer_words(t.conversation_id, t.from_sequence, t.through_sequence) as "Text",
                 customer_texts(t.conversation_id, t.context_from_sequence, t.from_sequence) as "Before", t.last_answered_faq_id as "LastAnsweredFaqId",
                 (t.facts ->> 'decision')::int as "Decision", (t.facts ->> 'confidence')::float8 as "Confidence",
                 (t.facts -> 'candidates' -> 0 ->> 'faqId')::uuid as "FaqId", t.facts -> 'candidates' -> 0 ->> 'question' as "FaqQuestion"
             from decision_traces t join messages m on m.id = t.message_id
             where t.tenant_id = {currentTenant.Id.Value} and m.sent_at >= {since.ToUniversalTime()}
                 and jsonb_array_length(t.facts -> 'candidates') > 0
             order by m.sent_at desc limit {take}
             """).ToListAsync(cancellationToken);
        return [.. rows.Where(row => !string.IsNullOrWhiteSpace(row.Text)).Select(row => new AskedQuestion(
            row.ConversationId,
            row.MessageId,
            row.AskedAt,
            row.Text!,
            row.Before,
            row.LastAnsweredFaqId,
            new OutcomeDto((AnswerDecision)row.Decision, row.FaqId is { } id ? new FaqReference(id, row.FaqQuestion) : null, row.Confidence)))];
    }

    public async Task<IReadOnlyList<GradedFaq>> ListGivenAsync(int take, CancellationToken cancellationToken) =>
        // A mark with the given FAQ as the right one says that its text was wrong: nothing about how well it fits the question.
        await context.Database.SqlQuery<GradedFaq>(
            $"""
             select (t.facts -> 'candidates' -> 0 ->> 'faqId')::uuid as "FaqId",
                 coalesce((t.facts -> 'features' ->> 'probability')::float8, (t.facts ->> 'confidence')::float8) as "Probability",
                 case when w.id is not null then case when w.was_right then true when w.right_faq_id = w.faq_id then null else false end
                     when c.resolution = {nameof(ResolutionKind.Confirmed)}
                         and t.sequence = (select max(other.sequence) from decision_traces other where other.conversation_id = t.conversation_id) then true
                 end as "IsRight"
             from decision_traces t join conversations c on c.id = t.conversation_id join messages m on m.id = t.message_id
             left join wrong_answers w on w.message_id = t.message_id
             where t.tenant_id = {currentTenant.Id.Value} and (t.facts ->> 'decision')::int = {(int)AnswerDecision.Answer}
                 and jsonb_array_length(t.facts -> 'candidates') > 0
             order by m.sent_at desc limit {take}
             """).ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<WrongAnswerDto>> ToDtosAsync(List<WrongAnswer> marks, CancellationToken cancellationToken)
    {
        var ids = marks.Select(mark => mark.Id).ToArray();
        var words = await WordsAsync(
            $"select id as \"Id\", customer_words(conversation_id, from_sequence, through_sequence) as \"Words\" from wrong_answers where id = any ({ids})", cancellationToken);
        var names = await NamesAsync(marks.SelectMany(mark => new[] { mark.FaqId, mark.RightFaqId }).OfType<Guid>(), cancellationToken);
        var messageIds = marks.Select(mark => (Guid?)mark.MessageId).ToList();
        var tests = await context.Set<RegressionTest>().Where(test => messageIds.Contains(test.MessageId))
            .ToDictionaryAsync(test => test.MessageId!.Value, test => test.Id, cancellationToken);
        return [.. marks.Select(mark => new WrongAnswerDto
        {
            Id = mark.Id,
            ConversationId = mark.ConversationId,
            MessageId = mark.MessageId,
            Question = words.GetValueOrDefault(mark.Id),
            GivenFaq = Reference(mark.FaqId, names)!,
            RightFaq = Reference(mark.RightFaqId, names),
            FaqToFix = Reference(mark.RightFaqId ?? mark.FaqId, names)!,
            Advice = mark.RightFaqId is null ? WrongAnswerAdvice.Review : mark.RightFaqId == mark.FaqId ? WrongAnswerAdvice.CorrectText : WrongAnswerAdvice.AddPhrasing,
            Note = mark.Note,
            MarkedBy = mark.MarkedBy,
            ByCustomer = mark.IsCustomers,
            CreatedAt = mark.CreatedAt,
            ResolvedAt = mark.ResolvedAt,
            ResolvedBy = mark.ResolvedBy,
            WasRight = mark.WasRight,
            RegressionTestId = tests.TryGetValue(mark.MessageId, out var testId) ? testId : null,
        })];
    }

    private Task<Dictionary<Guid, string?>> WordsAsync(FormattableString rows, CancellationToken cancellationToken) =>
        context.Database.SqlQuery<WordsRow>(rows).ToDictionaryAsync(row => row.Id, row => row.Words, cancellationToken);

    private Task<Dictionary<Guid, string>> NamesAsync(IEnumerable<Guid> faqIds, CancellationToken cancellationToken)
    {
        var wanted = faqIds.Distinct().ToList();
        return context.Set<Faq>().Where(faq => wanted.Contains(faq.Id)).ToDictionaryAsync(faq => faq.Id, faq => faq.Question, cancellationToken);
    }

    private static FaqReference? Reference(Guid? id, Dictionary<Guid, string> names) => id is { } known ? new FaqReference(known, names.GetValueOrDefault(known)) : null;

    private sealed record AskedRow(
        Guid ConversationId,
        Guid MessageId,
        DateTimeOffset AskedAt,
        string? Text,
        string[] Before,
        Guid? LastAnsweredFaqId,
        int Decision,
        double Confidence,
        Guid? FaqId,
        string? FaqQuestion);

    private sealed record SaidRow(Guid Id, string? Words, string[] Before);

    private sealed record WordsRow(Guid Id, string? Words);
}
