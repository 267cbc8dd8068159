using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;

namespace SupportMax.Saas.Partners;

internal sealed class PartnerThreadRepository(SupportMaxDbContext context) : IPartnerThreadRepository
{
    public Task<PartnerThread?> FindAsync(Guid clientId, string name, CancellationToken cancellationToken) =>
        context.Set<PartnerThread>().SingleOrDefaultAsync(thread => thread.ClientId == clientId && thread.Name == name, cancellationToken);

    public Task<PartnerThread?> FindForUpdateAsync(Guid clientId, string name, CancellationToken cancellationToken) =>
        context.Set<PartnerThread>().FromSql($"select * from partner_threads where client_id = {clientId} and name = {name} for update").SingleOrDefaultAsync(cancellationToken);

    public void Add(PartnerThread thread) => context.Add(thread);
}

internal sealed class IdempotentAnswerRepository(SupportMaxDbContext context) : IIdempotentAnswerRepository
{
    public Task<IdempotentAnswer?> FindAsync(Guid clientId, string key, CancellationToken cancellationToken) =>
        context.Set<IdempotentAnswer>().SingleOrDefaultAsync(answer => answer.ClientId == clientId && answer.Key == key, cancellationToken);

    public void Add(IdempotentAnswer answer) => context.Add(answer);

    public Task RemoveAsync(Guid clientId, string key, CancellationToken cancellationToken) =>
        context.Set<IdempotentAnswer>().Where(answer => answer.ClientId == clientId && answer.Key == key).ExecuteDeleteAsync(cancellationToken);

    public Task ForgetAsync(Guid clientId, DateTimeOffset keptBefore, DateTimeOffset workedBefore, CancellationToken cancellationToken) =>
        context.Set<IdempotentAnswer>()
            .Where(answer => answer.ClientId == clientId && (answer.CreatedAt < keptBefore || (answer.Status == null && answer.CreatedAt < workedBefore)))
            .ExecuteDeleteAsync(cancellationToken);
}
