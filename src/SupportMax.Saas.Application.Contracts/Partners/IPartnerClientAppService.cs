using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Partners;

/// <summary>The tenant's partners' clients, as administrators keep them.</summary>
public interface IPartnerClientAppService
{
    /// <summary>Clients by name.</summary>
    Task<PagedResult<PartnerClientDto>> ListAsync(PageRequest page, CancellationToken cancellationToken);

    /// <summary>One client.</summary>
    /// <exception cref="BusinessException"><see cref="PartnerErrorCodes.ClientNotFound"/></exception>
    Task<PartnerClientDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Makes a client with its first secret, which is shown here and never again.</summary>
    /// <exception cref="BusinessException">The code says what is wrong with the input.</exception>
    Task<NewPartnerClientDto> CreateAsync(PartnerClientInput input, CancellationToken cancellationToken);

    /// <summary>Changes a client; its tokens can do no more than it from here on.</summary>
    /// <exception cref="BusinessException"><see cref="PartnerErrorCodes.ClientNotFound"/>, or what is wrong with the input.</exception>
    Task<PartnerClientDto> UpdateAsync(Guid id, PartnerClientInput input, CancellationToken cancellationToken);

    /// <summary>Gives an administrator an access token of a client that works for itself, to try it out; it ends as every token does.</summary>
    /// <exception cref="BusinessException"><see cref="PartnerErrorCodes.ClientNotFound"/>, <see cref="PartnerErrorCodes.PublicClientHasNoSecret"/></exception>
    Task<IssuedToken> IssueTokenAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Removes a client with its secrets and tokens.</summary>
    /// <exception cref="BusinessException"><see cref="PartnerErrorCodes.ClientNotFound"/></exception>
    Task DeleteAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Makes a second secret, so that the first can be replaced without a gap.</summary>
    /// <exception cref="BusinessException"><see cref="PartnerErrorCodes.ClientNotFound"/>, <see cref="PartnerErrorCodes.TooManySecrets"/>, <see cref="PartnerErrorCodes.ExpiryInvalid"/></exception>
    Task<NewClientSecretDto> AddSecretAsync(Guid id, ClientSecretInput input, CancellationToken cancellationToken);

    /// <summary>Takes a secret out of force, with every token that was asked for with it.</summary>
    /// <exception cref="BusinessException"><see cref="PartnerErrorCodes.ClientNotFound"/>, <see cref="PartnerErrorCodes.SecretNotFound"/></exception>
    Task DeleteSecretAsync(Guid id, Guid secretId, CancellationToken cancellationToken);
}
