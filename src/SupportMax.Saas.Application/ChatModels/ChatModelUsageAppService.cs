using SupportMax.Saas.Errors;

namespace SupportMax.Saas.ChatModels;

internal sealed class ChatModelUsageAppService(IChatModelRepository repository, ModelSpending spending) : IChatModelUsageAppService
{
    public async Task<ChatModelUsageDto> SumAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        if (from >= to)
            throw new BusinessException(CommonErrorCodes.PeriodInvalid, ErrorKind.BadInput, "from", "to");
        var sums = await repository.SumUsageAsync(from, to, cancellationToken);
        var conversations = await repository.CountConversationsAsync(from, to, cancellationToken);
        var (day, month) = await spending.SumAsync(cancellationToken);
        var settings = await repository.FindAsync(cancellationToken);
        var budgets = await spending.ListAsync(new ModelBudget(settings?.DailyBudget, settings?.MonthlyBudget), cancellationToken);
        return new ModelUsage(sums, await repository.SumDaysAsync(from, to, cancellationToken), conversations, settings?.TicketCost ?? 0).ToDto(day, month, budgets);
    }

    public async Task<ListResult<ModelCallDto>> ListCallsAsync(Guid conversationId, CancellationToken cancellationToken) =>
        new([.. (await repository.ListCallsAsync(conversationId, cancellationToken)).Select(call => call.ToDto())]);
}
