namespace SupportMax.Saas.Channels;

/// <summary>What became of the mails that the current tenant sent.</summary>
public interface IMailDeliveryAppService
{
    /// <summary>How many of the last seven days' mails stand where.</summary>
    Task<MailDeliveriesDto> CountAsync(CancellationToken cancellationToken);

    /// <summary>Mails that were refused or came back, the newest first; the filter is a part of the address or the subject.</summary>
    Task<PagedResult<UndeliveredMailDto>> ListUndeliveredAsync(PageRequest page, CancellationToken cancellationToken);
}

/// <summary>What became of a period's mails.</summary>
/// <param name="Since">Where the period begins; it ends now.</param>
/// <param name="Queued">On their way to the mail server.</param>
/// <param name="Sent">Taken by the mail server, and not come back.</param>
/// <param name="Failed">Refused.</param>
/// <param name="Bounced">Come back.</param>
public sealed record MailDeliveriesDto(DateTimeOffset Since, int Queued, int Sent, int Failed, int Bounced);

/// <summary>A mail that did not arrive.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ConversationId">Its conversation; null when that is gone.</param>
/// <param name="State">Refused or come back.</param>
/// <param name="Address">To whom it went.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Detail">What the mail server said.</param>
/// <param name="OccurredAt">When it was written.</param>
public sealed record UndeliveredMailDto(
    Guid Id, Guid? ConversationId, MailState State, string Address, string Subject, string? Detail, DateTimeOffset OccurredAt);
