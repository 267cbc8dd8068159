using Microsoft.AspNetCore.Identity;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Identity;

/// <summary>A person who works for a tenant, or for the operator.</summary>
public sealed class StaffUser : IdentityUser<Guid>, ITenantOwned
{
    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>First name.</summary>
    public string? Name { get; set; }

    /// <summary>Family name.</summary>
    public string? Surname { get; set; }

    /// <summary>Whether the person may sign in.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>The language in which the person signed in last, by its two letters; null before the first time.</summary>
    public string? Language { get; private set; }

    /// <summary>When the account was made.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>What customers see beside the person's replies.</summary>
    public string DisplayName => string.Join(' ', new[] { Name, Surname }.Where(part => !string.IsNullOrWhiteSpace(part))) is { Length: > 0 } full ? full : UserName ?? "";
}
