using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Routing;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Channels;

/// <summary>A customer of the tenant, known by a token in the browser and, when the tenant's page vouches for it, by the tenant's own id.</summary>
public sealed class Visitor : ITenantOwned
{
    private Visitor()
    {
    }

    /// <summary>A visitor nobody has named yet.</summary>
    public Visitor(string? locale, DateTimeOffset now)
        : this(VisitorPlace.Unknown with { Locale = locale }, now)
    {
    }

    /// <summary>A visitor nobody has named yet, and where they are.</summary>
    public Visitor(VisitorPlace place, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7();
        (Locale, Page, Device) = place;
        CreatedAt = now;
        LastSeenAt = now;
    }

    /// <summary>The visitor's id.</summary>
    public Guid Id { get; private set; }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>The tenant's own id for the person; only set when its signature was right.</summary>
    public string? ExternalId { get; private set; }

    /// <summary>The person's name, if told.</summary>
    public string? Name { get; private set; }

    /// <summary>The person's e-mail address, if told.</summary>
    public string? Email { get; private set; }

    /// <summary>The browser's language.</summary>
    public string? Locale { get; private set; }

    /// <summary>The page on which they were last, without query and fragment.</summary>
    public string? Page { get; private set; }

    /// <summary>What they last wrote on, such as <c>Firefox on Windows</c>.</summary>
    public string? Device { get; private set; }

    /// <summary>What they are to the tenant, such as <c>Enterprise</c>, as staff have said; no page can claim it.</summary>
    public string? Tier { get; private set; }

    /// <summary>When the first session began.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When the last session began.</summary>
    public DateTimeOffset LastSeenAt { get; private set; }

    /// <summary>Notes a further session.</summary>
    public void Return(VisitorPlace place, DateTimeOffset now)
    {
        Locale = place.Locale ?? Locale;
        Page = place.Page ?? Page;
        Device = place.Device ?? Device;
        LastSeenAt = now;
    }

    /// <summary>Notes what they are to the tenant; null for nothing special.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.CustomerTierInvalid"/>: it is longer than a rule can name.</exception>
    public void Rank(string? tier)
    {
        if (tier is { Length: > RoutingConsts.MaxNameLength })
            throw new BusinessException(ConversationErrorCodes.CustomerTierInvalid, ErrorKind.BadInput, "tier");
        Tier = tier;
    }

    /// <summary>Notes what the page said about the person.</summary>
    /// <param name="verifiedExternalId">The tenant's id if its signature was right, else null.</param>
    /// <param name="name">The name, or null to leave it.</param>
    /// <param name="email">The address, or null to leave it.</param>
    public void Introduce(string? verifiedExternalId, string? name, string? email)
    {
        ExternalId = verifiedExternalId ?? ExternalId;
        Name = name ?? Name;
        Email = email ?? Email;
    }
}
