using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Channels;

/// <summary>The current tenant's visitors.</summary>
public interface IVisitorRepository
{
    /// <summary>The visitor, or null.</summary>
    Task<Visitor?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The visitor whom the tenant knows under this id, or null.</summary>
    Task<Visitor?> FindByExternalIdAsync(string externalId, CancellationToken cancellationToken);

    /// <summary>Gives visitors whom nobody has named a row each, unless there is one.</summary>
    Task EnsureAsync(IReadOnlyDictionary<Guid, VisitorPlace> visitors, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Those of the visitors that there are, to read.</summary>
    Task<IReadOnlyList<Visitor>> ListAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>Adds a visitor; written with the unit of work.</summary>
    void Add(Visitor visitor);
}

/// <summary>Widgets, by the public token in the tenant's pages.</summary>
public interface IWebChannelRepository
{
    /// <summary>Whose active tenant's widget the token is; null when nobody's. The one look-up that works without a tenant.</summary>
    Task<TenantId?> FindTenantAsync(string websiteToken, CancellationToken cancellationToken);

    /// <summary>The current tenant's widget, or null.</summary>
    Task<WebChannel?> FindAsync(CancellationToken cancellationToken);

    /// <summary>Notes that a page with the current tenant's widget was opened on a site, unless that was noted not long ago.</summary>
    Task NoteSeenAsync(string site, DateTimeOffset now, DateTimeOffset unlessSince, CancellationToken cancellationToken);

    /// <summary>Adds a widget; written with the unit of work.</summary>
    void Add(WebChannel channel);
}
