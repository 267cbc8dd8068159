using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Tenants;

/// <summary>What operators see of their tenants: numbers, and nothing of what anybody wrote.</summary>
public interface ITenantOverviewAppService
{
    /// <summary>A page of tenants by name.</summary>
    Task<PagedResult<TenantOverviewDto>> ListAsync(PageRequest page, CancellationToken cancellationToken);

    /// <summary>Gives a tenant another edition.</summary>
    /// <exception cref="BusinessException"><see cref="TenantErrorCodes.NotFound"/>, <see cref="TenantErrorCodes.EditionUnknown"/></exception>
    Task SetEditionAsync(Guid id, string? edition, CancellationToken cancellationToken);

    /// <summary>Adds a tenant whose administrator chooses a password by a link, and mails the link when there is a mail server.</summary>
    /// <param name="input">The tenant and its administrator.</param>
    /// <param name="site">The address of this site, in front of the link's path.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="BusinessException">
    /// <see cref="TenantErrorCodes.NameInvalid"/>, <see cref="TenantErrorCodes.NameTaken"/>, <see cref="TenantErrorCodes.EditionUnknown"/>,
    /// <see cref="Identity.IdentityErrorCodes.EmailInvalid"/>
    /// </exception>
    Task<InvitedTenantDto> InviteAsync(InviteTenantInput input, Uri site, CancellationToken cancellationToken);
}

/// <summary>A tenant in numbers.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Edition">One of <see cref="Editions.All"/>.</param>
/// <param name="IsActive">Whether its staff and customers are let in.</param>
/// <param name="CreatedAt">When it was created.</param>
/// <param name="Usage">What it holds and does.</param>
/// <param name="Notices">What an operator should look at: <c>knowledgeEmpty</c>, <c>customersWait</c>, <c>faqsNearLimit</c>, <c>conversationsNearLimit</c>.</param>
public sealed record TenantOverviewDto(
    Guid Id, string Name, string Edition, bool IsActive, DateTimeOffset CreatedAt, TenantUsageDto Usage, IReadOnlyList<string> Notices);

/// <summary>What a tenant holds and does.</summary>
/// <param name="Staff">Active members of staff.</param>
/// <param name="Faqs">FAQs that are not archived.</param>
/// <param name="MaxFaqs">How many there may be.</param>
/// <param name="PublishedFaqs">FAQs that answer customers.</param>
/// <param name="ConversationsToday">Conversations that began today, UTC.</param>
/// <param name="MaxConversationsPerDay">How many may.</param>
/// <param name="Conversations">Conversations that began in the last 30 days and said more than a greeting.</param>
/// <param name="Automated">Those of them that the bot answered alone.</param>
/// <param name="OpenTickets">Tickets nobody has resolved.</param>
/// <param name="WaitingCustomers">Customers whom nobody has answered for more than two minutes.</param>
/// <param name="LastActivityAt">When somebody last wrote; null when nobody ever did.</param>
public sealed record TenantUsageDto(
    long Staff,
    long Faqs,
    long MaxFaqs,
    long PublishedFaqs,
    long ConversationsToday,
    long MaxConversationsPerDay,
    long Conversations,
    long Automated,
    long OpenTickets,
    long WaitingCustomers,
    DateTimeOffset? LastActivityAt);

/// <summary>A tenant to add.</summary>
public sealed record InviteTenantInput(string? Name, string? AdminEmailAddress, string? Edition = null);

/// <summary>A new tenant, and how its administrator gets in.</summary>
/// <param name="Id">The tenant's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="InvitationLink">The link by which the user <c>admin</c> chooses a password; works once, for a day.</param>
/// <param name="IsMailed">Whether the link went to the administrator by mail; otherwise the operator passes it on.</param>
public sealed record InvitedTenantDto(Guid Id, string Name, string InvitationLink, bool IsMailed);
