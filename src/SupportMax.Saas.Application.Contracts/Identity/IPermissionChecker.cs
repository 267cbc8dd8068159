namespace SupportMax.Saas.Identity;

/// <summary>Says what staff of the current tenant may do.</summary>
public interface IPermissionChecker
{
    /// <summary>
    /// All permissions that the user has through its roles or by itself. A change made in this process counts at once, one made
    /// by another process within ten seconds.
    /// </summary>
    Task<IReadOnlySet<string>> GetGrantedAsync(Guid userId, IEnumerable<string> roles);
}
