using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;

namespace SupportMax.Saas.ChatModels;

internal sealed class ChatModelRepository(SupportMaxDbContext context) : IChatModelRepository
{
    public Task<ChatModelSettings?> FindAsync(CancellationToken cancellationToken) => context.Set<ChatModelSettings>().SingleOrDefaultAsync(cancellationToken);

    public void Add(ChatModelSettings settings) => context.Add(settings);

    public void Add(ModelCall call) => context.Add(call);

    public async Task<(decimal Day, decimal Month)> SumCostAsync(DateTimeOffset day, DateTimeOffset month, CancellationToken cancellationToken)
    {
        var sums = await context.Set<ModelCall>().Where(call => call.StartedAt >= month).GroupBy(call => call.StartedAt >= day)
            .Select(group => new { IsToday = group.Key, Cost = group.Sum(call => call.Cost) }).ToListAsync(cancellationToken);
        return (sums.Where(sum => sum.IsToday).Sum(sum => sum.Cost), sums.Sum(sum => sum.Cost));
    }

    public async Task<IReadOnlyList<ModelCall>> ListCallsAsync(Guid conversationId, CancellationToken cancellationToken) =>
        await context.Set<ModelCall>().AsNoTracking().Where(call => call.ConversationId == conversationId).OrderBy(call => call.Id).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<ModelUsageSum>> SumUsageAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken) =>
        await context.Set<ModelCall>().Where(call => call.StartedAt >= from && call.StartedAt < to).GroupBy(call => new { call.Model, call.Outcome })
            .Select(group => new ModelUsageSum(
                group.Key.Model,
                group.Key.Outcome,
                group.LongCount(),
                group.Select(call => call.ConversationId).Distinct().LongCount(),
                group.Sum(call => (long)call.InputTokens),
                group.Sum(call => (long)call.OutputTokens),
                group.Sum(call => call.Cost)))
            .ToListAsync(cancellationToken);
}
