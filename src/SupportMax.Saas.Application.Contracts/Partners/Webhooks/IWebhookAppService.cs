using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Partners;

/// <summary>The tenant's webhooks, as administrators keep them.</summary>
public interface IWebhookAppService
{
    /// <summary>All of them.</summary>
    Task<ListResult<WebhookDto>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Makes a webhook; the key of its signature is shown here and never again.</summary>
    /// <exception cref="BusinessException">The code says what is wrong with the input.</exception>
    Task<NewWebhookDto> CreateAsync(WebhookInput input, CancellationToken cancellationToken);

    /// <summary>Changes a webhook. To switch a paused one on again sends what waits.</summary>
    /// <exception cref="BusinessException"><see cref="PartnerErrorCodes.WebhookNotFound"/>, or what is wrong with the input.</exception>
    Task<WebhookDto> UpdateAsync(Guid id, WebhookInput input, CancellationToken cancellationToken);

    /// <summary>Removes a webhook with its log.</summary>
    /// <exception cref="BusinessException"><see cref="PartnerErrorCodes.WebhookNotFound"/></exception>
    Task DeleteAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Makes a new key, shown this once; the one before signs too for a day.</summary>
    /// <exception cref="BusinessException"><see cref="PartnerErrorCodes.WebhookNotFound"/></exception>
    Task<NewWebhookDto> ReplaceSecretAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>What was sent, or waits to be, the newest first.</summary>
    /// <exception cref="BusinessException"><see cref="PartnerErrorCodes.WebhookNotFound"/></exception>
    Task<CursorPage<WebhookDeliveryDto>> ListDeliveriesAsync(Guid id, CursorRequest page, WebhookDeliveryState? state, CancellationToken cancellationToken);

    /// <summary>Sends a delivery once more.</summary>
    /// <exception cref="BusinessException"><see cref="PartnerErrorCodes.WebhookNotFound"/></exception>
    Task ReplayAsync(Guid id, Guid deliveryId, CancellationToken cancellationToken);
}

/// <summary>What an administrator sets.</summary>
/// <param name="Url">Where to: https, or http where the operator allows it.</param>
/// <param name="Events">What about: some of <see cref="WebhookConsts.Events"/>.</param>
/// <param name="IsActive">False pauses it; true when left out.</param>
public sealed record WebhookInput(string? Url, IReadOnlyList<string>? Events, bool? IsActive)
{
    /// <summary>
    /// A client whose bot is at the other end: from here on it answers new conversations of the web chat first, and is told of those alone, in
    /// Chatwoot's words. Then <see cref="Events"/> may be left out.
    /// </summary>
    public Guid? AgentBotClientId { get; init; }
}

/// <summary>A webhook.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Url">Where to.</param>
/// <param name="Events">What about.</param>
/// <param name="IsActive">False while it is paused.</param>
/// <param name="PausedAt">When it was paused because the endpoint is dead; null when it was not.</param>
/// <param name="FailingSince">Since when every attempt has failed.</param>
/// <param name="LastError">What was wrong last.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="FormerSecretUntil">Until when the key before the last change signs too.</param>
/// <param name="AgentBotClientId">The client whose bot is at the other end; null for a webhook that is told of everything.</param>
public sealed record WebhookDto(
    Guid Id,
    string Url,
    IReadOnlyList<string> Events,
    bool IsActive,
    DateTimeOffset? PausedAt,
    DateTimeOffset? FailingSince,
    string? LastError,
    DateTimeOffset CreatedAt,
    DateTimeOffset? FormerSecretUntil,
    Guid? AgentBotClientId);

/// <summary>A webhook and its new key, shown this once.</summary>
public sealed record NewWebhookDto(WebhookDto Webhook, string Secret);

/// <summary>A delivery in the log.</summary>
public sealed record WebhookDeliveryDto(
    Guid Id,
    string Event,
    Guid Key,
    WebhookDeliveryState State,
    int Attempts,
    DateTimeOffset CreatedAt,
    DateTimeOffset? LastAttemptAt,
    int? LastStatus,
    string? LastError,
    string Body);
