using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;

namespace SupportMax.Saas.Answering;

internal sealed class AnsweringRunRepository(SupportMaxDbContext context) : IAnsweringRunRepository
{
    public Task<AnsweringRun?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        context.Set<AnsweringRun>().SingleOrDefaultAsync(run => run.Id == id, cancellationToken);

    public Task<AnsweringRun?> ReadAsync(Guid id, AnsweringRunKind kind, CancellationToken cancellationToken) =>
        context.Set<AnsweringRun>().AsNoTracking().SingleOrDefaultAsync(run => run.Id == id && run.Kind == kind, cancellationToken);

    public Task<AnsweringRun?> ReadNewestAsync(AnsweringRunKind kind, CancellationToken cancellationToken) =>
        context.Set<AnsweringRun>().AsNoTracking().Where(run => run.Kind == kind).OrderByDescending(run => run.CreatedAt).FirstOrDefaultAsync(cancellationToken);

    public async Task<(long Count, IReadOnlyList<AnsweringRun> Runs)> ListAsync(AnsweringRunKind kind, int skip, int take, CancellationToken cancellationToken)
    {
        var query = context.Set<AnsweringRun>().AsNoTracking().Where(run => run.Kind == kind);
        var runs = await query.OrderByDescending(run => run.CreatedAt).ThenBy(run => run.Id).Skip(skip).Take(take).ToListAsync(cancellationToken);
        return (await query.LongCountAsync(cancellationToken), runs);
    }

    public async Task<IReadOnlyList<TestRow>> ListOpenRowsAsync(Guid runId, int take, CancellationToken cancellationToken) =>
        await context.Set<TestRow>().Where(row => row.RunId == runId && row.Outcome == null).OrderBy(row => row.Line).Take(take).ToListAsync(cancellationToken);

    public async Task<(int Asked, int All)> CountRowsAsync(Guid runId, CancellationToken cancellationToken)
    {
        var rows = context.Set<TestRow>().Where(row => row.RunId == runId);
        return (await rows.CountAsync(row => row.Outcome != null, cancellationToken), await rows.CountAsync(cancellationToken));
    }

    public IAsyncEnumerable<TestRow> StreamRowsAsync(Guid runId) =>
        context.Set<TestRow>().AsNoTracking().Where(row => row.RunId == runId).OrderBy(row => row.Line).AsAsyncEnumerable();

    public void Add(AnsweringRun run) => context.Add(run);

    public void Add(IEnumerable<TestRow> rows) => context.AddRange(rows);
}
