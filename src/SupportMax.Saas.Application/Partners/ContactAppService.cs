using SupportMax.Saas.Channels;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Partners;

internal sealed class ContactAppService(IPartnerQueries queries, IVisitorRepository visitors, IUnitOfWork unitOfWork, TimeProvider clock) : IContactAppService
{
    public async Task<CursorPage<ContactDto>> ListAsync(CursorRequest page, string? externalId, CancellationToken cancellationToken) =>
        (await queries.ListContactsAsync(page.Check(), externalId?.Replace("\0", "", StringComparison.Ordinal), cancellationToken)).ToPage(page.Limit, contact => contact.Id);

    public async Task<ContactDto> GetAsync(Guid id, CancellationToken cancellationToken) => (await FindAsync(id, cancellationToken)).ToDto();

    public async Task<(ContactDto Contact, bool IsNew)> PutAsync(ContactChange input, CancellationToken cancellationToken)
    {
        var told = input.Check();
        try
        {
            return await PutOnceAsync(told, cancellationToken);
        }
        catch (DuplicateRowException)
        {
            // Somebody else introduced the same person at the same moment; now there is a row to find.
            unitOfWork.Forget();
            return await PutOnceAsync(told, cancellationToken);
        }
    }

    public async Task<ContactDto> ChangeAsync(Guid id, ContactChange input, CancellationToken cancellationToken)
    {
        var told = input.Check();
        var visitor = await FindAsync(id, cancellationToken);
        Tell(visitor, told);
        try
        {
            await unitOfWork.SaveAsync(cancellationToken);
        }
        catch (DuplicateRowException)
        {
            throw new BusinessException(PartnerErrorCodes.ExternalIdTaken, ErrorKind.Conflict, "externalId");
        }

        return visitor.ToDto();
    }

    private async Task<(ContactDto Contact, bool IsNew)> PutOnceAsync(ContactChange told, CancellationToken cancellationToken)
    {
        var known = told.ExternalId is { } externalId ? await visitors.FindByExternalIdAsync(externalId, cancellationToken) : null;
        var visitor = known ?? new Visitor(told.Locale, clock.GetUtcNow());
        if (known is null)
            visitors.Add(visitor);
        Tell(visitor, told);
        await unitOfWork.SaveAsync(cancellationToken);
        return (visitor.ToDto(), known is null);
    }

    private void Tell(Visitor visitor, ContactChange told)
    {
        visitor.Return(VisitorPlace.Unknown with { Locale = told.Locale }, clock.GetUtcNow());
        visitor.Introduce(told.ExternalId, told.Name, told.Email);
        if (told.Tier is { } tier)
            visitor.Rank(tier.Length == 0 ? null : tier);
    }

    private async Task<Visitor> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await visitors.FindAsync(id, cancellationToken) ?? throw new BusinessException(PartnerErrorCodes.ContactNotFound, ErrorKind.NotFound);
}
