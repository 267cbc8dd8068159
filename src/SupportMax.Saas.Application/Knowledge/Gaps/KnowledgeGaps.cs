using SupportMax.Saas.Answering;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Knowledge;

internal sealed class KnowledgeGaps(IGapQueries queries, IAnsweringRunRepository runs, AnsweringRuns starting, GapDraft drafting, GapClosing closing) : IKnowledgeGaps
{
    public async Task<GapListDto> ListAsync(PageRequest page, GapState? state, CancellationToken cancellationToken)
    {
        // The search before its findings: a list that says it is done holds what was found.
        var newest = await runs.ReadNewestAsync(AnsweringRunKind.Gaps, cancellationToken);
        var (count, items) = await queries.ListAsync(page.Check(), state, null, cancellationToken);
        var areas = await drafting.ReadAreasAsync(cancellationToken);
        return new GapListDto(count, [.. items.Select(gap => gap.State == GapState.Open ? gap with { Draft = drafting.Of(gap, areas) } : gap)], newest?.State, newest?.FinishedAt);
    }

    public async Task RefreshAsync(string member, CancellationToken cancellationToken)
    {
        if (await runs.ReadNewestAsync(AnsweringRunKind.Gaps, cancellationToken) is not { State: AnsweringRunState.Queued or AnsweringRunState.Running })
            await starting.StartAsync(AnsweringRunKind.Gaps, new { }, member, null, cancellationToken);
    }

    public async Task<FaqDto> DraftAsync(Guid id, string member, CancellationToken cancellationToken)
    {
        var (_, items) = await queries.ListAsync(new PageRequest(), null, id, cancellationToken);
        return await closing.DraftAsync(items is [var gap] ? gap : throw new BusinessException(KnowledgeErrorCodes.GapNotFound, ErrorKind.NotFound), member, cancellationToken);
    }

    public Task DismissAsync(Guid id, string member, CancellationToken cancellationToken) => closing.DismissAsync(id, member, cancellationToken);
}
