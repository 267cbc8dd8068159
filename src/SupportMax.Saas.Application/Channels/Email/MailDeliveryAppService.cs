namespace SupportMax.Saas.Channels;

internal sealed class MailDeliveryAppService(IMailDeliveryQueries queries, TimeProvider clock) : IMailDeliveryAppService
{
    private static readonly TimeSpan s_period = TimeSpan.FromDays(7);

    public Task<MailDeliveriesDto> CountAsync(CancellationToken cancellationToken) => queries.CountAsync(clock.GetUtcNow() - s_period, cancellationToken);

    public Task<PagedResult<UndeliveredMailDto>> ListUndeliveredAsync(PageRequest page, CancellationToken cancellationToken) =>
        queries.ListUndeliveredAsync(page.Check("occurredat"), cancellationToken);
}
