using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;

namespace SupportMax.Saas.Answering;

internal sealed class ChangeSetRepository(SupportMaxDbContext context) : IChangeSetRepository
{
    public Task<ChangeSet?> FindForUpdateAsync(Guid id, CancellationToken cancellationToken) =>
        context.Set<ChangeSet>().FromSql($"select * from change_sets where id = {id} for update").SingleOrDefaultAsync(cancellationToken);

    public Task<ChangeSet?> ReadByRunAsync(Guid runId, CancellationToken cancellationToken) =>
        context.Set<ChangeSet>().AsNoTracking().SingleOrDefaultAsync(set => set.RunId == runId, cancellationToken);

    public Task<ChangeSet?> ReadAsync(Guid id, CancellationToken cancellationToken) =>
        context.Set<ChangeSet>().AsNoTracking().SingleOrDefaultAsync(set => set.Id == id, cancellationToken);

    public async Task<(long Count, IReadOnlyList<ChangeSet> Sets)> ListAsync(int skip, int take, CancellationToken cancellationToken)
    {
        var query = context.Set<ChangeSet>().AsNoTracking();
        return (await query.LongCountAsync(cancellationToken), await query.OrderByDescending(set => set.CreatedAt).ThenBy(set => set.Id).Skip(skip).Take(take).ToListAsync(cancellationToken));
    }

    public void Add(ChangeSet set) => context.Add(set);
}
