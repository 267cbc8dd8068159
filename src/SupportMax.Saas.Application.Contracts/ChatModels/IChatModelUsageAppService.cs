using SupportMax.Saas.Errors;

namespace SupportMax.Saas.ChatModels;

/// <summary>What the current tenant's chat model was asked, and what that cost.</summary>
public interface IChatModelUsageAppService
{
    /// <summary>What a period came to.</summary>
    /// <exception cref="BusinessException"><see cref="CommonErrorCodes.PeriodInvalid"/></exception>
    Task<ChatModelUsageDto> SumAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken);

    /// <summary>The calls made for one conversation, oldest first.</summary>
    Task<ListResult<ModelCallDto>> ListCallsAsync(Guid conversationId, CancellationToken cancellationToken);
}
