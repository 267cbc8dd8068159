using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Knowledge;

/// <summary>Finds, over all tenants, the imports that are not finished. It gives ids alone.</summary>
public interface IUnfinishedImports
{
    /// <summary>Unfinished imports, oldest first, at most 1,000.</summary>
    Task<IReadOnlyList<UnfinishedImport>> ListAsync(CancellationToken cancellationToken);
}

/// <summary>An import that is not finished.</summary>
public sealed record UnfinishedImport(TenantId TenantId, Guid ImportId);
