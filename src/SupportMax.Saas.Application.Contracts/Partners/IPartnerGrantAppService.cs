using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Partners;

/// <summary>What people of the tenant let clients do, as administrators see it.</summary>
public interface IPartnerGrantAppService
{
    /// <summary>Consents, the newest first.</summary>
    Task<PagedResult<PartnerGrantDto>> ListAsync(PageRequest page, CancellationToken cancellationToken);

    /// <summary>Takes a consent back; every token that came of it is worth nothing from here on.</summary>
    /// <exception cref="BusinessException"><see cref="PartnerErrorCodes.GrantNotFound"/></exception>
    Task RevokeAsync(Guid id, CancellationToken cancellationToken);
}

/// <summary>A consent whose code was used.</summary>
/// <param name="Id">The consent's id.</param>
/// <param name="ClientId">The client.</param>
/// <param name="ClientName">What the client is called.</param>
/// <param name="PersonName">Who consented.</param>
/// <param name="Scopes">What was consented to.</param>
/// <param name="CreatedAt">When that was.</param>
/// <param name="LastUsedAt">When a token was last given out.</param>
/// <param name="EndsAt">When it ends unless it is used before.</param>
public sealed record PartnerGrantDto(
    Guid Id, Guid ClientId, string ClientName, string PersonName, IReadOnlyList<string> Scopes, DateTimeOffset CreatedAt, DateTimeOffset? LastUsedAt, DateTimeOffset EndsAt);
