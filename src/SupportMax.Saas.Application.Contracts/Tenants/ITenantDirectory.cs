namespace SupportMax.Saas.Tenants;

/// <summary>Tells the sign-in page whether a tenant is there. It tells no more, for anybody may ask.</summary>
public interface ITenantDirectory
{
    /// <summary>The tenant with this name in any case.</summary>
    Task<FoundTenantDto> FindByNameAsync(string name, CancellationToken cancellationToken);

    /// <summary>The tenant with this id.</summary>
    Task<FoundTenantDto> FindByIdAsync(Guid id, CancellationToken cancellationToken);
}

/// <summary>The answer, in ABP's shape: all members are empty when there is no such tenant.</summary>
public sealed record FoundTenantDto(bool Success, Guid? TenantId, string? Name, string? NormalizedName, bool IsActive)
{
    /// <summary>There is no such tenant.</summary>
    public static FoundTenantDto None { get; } = new(false, null, null, null, false);
}
