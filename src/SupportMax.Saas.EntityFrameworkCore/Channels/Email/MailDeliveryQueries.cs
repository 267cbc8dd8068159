using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore.Modeling;

namespace SupportMax.Saas.Channels;

internal sealed class MailDeliveryQueries(SupportMaxDbContext context) : IMailDeliveryQueries
{
    public async Task<MailDeliveriesDto> CountAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        var counts = await Outgoing.Where(mail => mail.OccurredAt >= since).GroupBy(mail => mail.State)
            .Select(group => new { State = group.Key, Count = group.Count() }).ToDictionaryAsync(count => count.State, count => count.Count, cancellationToken);
        return new MailDeliveriesDto(since, Of(MailState.Queued), Of(MailState.Sent), Of(MailState.Failed), Of(MailState.Bounced));

        int Of(MailState state) => counts.GetValueOrDefault(state);
    }

    public async Task<PagedResult<UndeliveredMailDto>> ListUndeliveredAsync(PageRequest page, CancellationToken cancellationToken)
    {
        var found = Outgoing.Where(mail => mail.State == MailState.Failed || mail.State == MailState.Bounced);
        if (!string.IsNullOrWhiteSpace(page.Filter))
        {
            var pattern = LikePattern.Containing(page.Filter);
            found = found.Where(mail => EF.Functions.ILike(mail.Address, pattern, LikePattern.Escape) || EF.Functions.ILike(mail.Subject, pattern, LikePattern.Escape));
        }

        var sorted = page is { SortColumn: "occurredat", IsDescending: false } ? found.OrderBy(mail => mail.OccurredAt) : found.OrderByDescending(mail => mail.OccurredAt);
        var items = await sorted.ThenBy(mail => mail.Id).Skip(page.SkipCount).Take(page.MaxResultCount)
            .Select(mail => new UndeliveredMailDto(mail.Id, mail.ConversationId, mail.State, mail.Address, mail.Subject, mail.Detail, mail.OccurredAt))
            .ToListAsync(cancellationToken);
        return new PagedResult<UndeliveredMailDto>(await found.LongCountAsync(cancellationToken), items);
    }

    private IQueryable<ConversationMail> Outgoing => context.Set<ConversationMail>().AsNoTracking().Where(mail => mail.Direction == MailDirection.Out);
}
