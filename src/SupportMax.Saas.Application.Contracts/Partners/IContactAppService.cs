using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Partners;

/// <summary>The tenant's customers, for partners' clients.</summary>
public interface IContactAppService
{
    /// <summary>Contacts, those first heard of last first.</summary>
    Task<CursorPage<ContactDto>> ListAsync(CursorRequest page, string? externalId, CancellationToken cancellationToken);

    /// <summary>One contact.</summary>
    /// <exception cref="BusinessException"><see cref="PartnerErrorCodes.ContactNotFound"/></exception>
    Task<ContactDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Adds a contact, or changes the one with this external id.</summary>
    /// <returns>The contact, and whether it is new.</returns>
    /// <exception cref="BusinessException"><see cref="PartnerErrorCodes.ContactInvalid"/></exception>
    Task<(ContactDto Contact, bool IsNew)> PutAsync(ContactChange input, CancellationToken cancellationToken);

    /// <summary>Changes a contact.</summary>
    /// <exception cref="BusinessException"><see cref="PartnerErrorCodes.ContactNotFound"/>, <see cref="PartnerErrorCodes.ContactInvalid"/>, <see cref="PartnerErrorCodes.ExternalIdTaken"/></exception>
    Task<ContactDto> ChangeAsync(Guid id, ContactChange input, CancellationToken cancellationToken);
}
