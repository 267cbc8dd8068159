namespace SupportMax.Saas.Channels;

/// <summary>Reads of the mails that the current tenant sent, straight into what travels.</summary>
public interface IMailDeliveryQueries
{
    /// <summary>How many mails since then stand where.</summary>
    Task<MailDeliveriesDto> CountAsync(DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>A page of the mails that did not arrive, the newest first.</summary>
    Task<PagedResult<UndeliveredMailDto>> ListUndeliveredAsync(PageRequest page, CancellationToken cancellationToken);
}
