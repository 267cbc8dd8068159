using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Conversations;

/// <summary>Replies that staff give often.</summary>
public interface ICannedResponseAppService
{
    /// <summary>All, by shortcut.</summary>
    Task<ListResult<CannedResponseDto>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Adds one.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.CannedInvalid"/>, <see cref="ConversationErrorCodes.CannedTaken"/></exception>
    Task<CannedResponseDto> CreateAsync(CannedResponseInput input, CancellationToken cancellationToken);

    /// <summary>Replaces one.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.CannedNotFound"/>, <see cref="ConversationErrorCodes.CannedInvalid"/>, <see cref="ConversationErrorCodes.CannedTaken"/></exception>
    Task<CannedResponseDto> ChangeAsync(Guid id, CannedResponseInput input, CancellationToken cancellationToken);

    /// <summary>Removes one.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.CannedNotFound"/></exception>
    Task DeleteAsync(Guid id, CancellationToken cancellationToken);
}

/// <summary>A canned response; its text may hold <c>{customer}</c>, <c>{agent}</c> and <c>{ticket}</c>.</summary>
public sealed record CannedResponseDto(Guid Id, string Shortcut, string Title, string Text);

/// <summary>What a canned response is to be.</summary>
public sealed record CannedResponseInput(string? Shortcut, string? Title, string? Text);
