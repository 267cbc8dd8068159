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
        return new ModelUsage(sums, await repository.SumDaysAsync(from, to, cancellationToken), conversations, (await repository.FindAsync(cancellationToken))?.TicketCost ?? 0)
            .ToDto(day, month, await spending.GetEditionBudgetAsync());
    }

    public async Task<ListResult<ModelCallDto>> ListCallsAsync(Guid conversationId, CancellationToken cancellationToken) =>
        new([.. (await repository.ListCallsAsync(conversationId, cancellationToken)).Select(call => call.ToDto())]);
}
