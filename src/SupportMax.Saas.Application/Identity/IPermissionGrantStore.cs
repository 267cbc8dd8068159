namespace SupportMax.Saas.Identity;

/// <summary>The current tenant's grants. Each method writes at once, within the running transaction if there is one.</summary>
public interface IPermissionGrantStore
{
    /// <summary>All grants of the tenant.</summary>
    Task<IReadOnlyList<PermissionGrant>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Grants and revokes; what is so already stays.</summary>
    Task ChangeAsync(
        string providerName, string providerKey, IReadOnlyCollection<string> granted, IReadOnlyCollection<string> revoked, CancellationToken cancellationToken);

    /// <summary>Grants a role those permissions that it was never offered before, and remembers that it was.</summary>
    Task OfferAsync(string role, IReadOnlyCollection<string> permissions, CancellationToken cancellationToken);

    /// <summary>Gives a renamed role's grants its new name.</summary>
    Task RenameRoleAsync(string name, string newName, CancellationToken cancellationToken);

    /// <summary>Removes all grants of a role or user.</summary>
    Task RemoveAsync(string providerName, string providerKey, CancellationToken cancellationToken);
}
