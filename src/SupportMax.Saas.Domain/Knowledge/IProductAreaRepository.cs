namespace SupportMax.Saas.Knowledge;

/// <summary>The current tenant's list of product areas.</summary>
public interface IProductAreaRepository
{
    /// <summary>All entries in their order.</summary>
    Task<IReadOnlyList<ProductArea>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Which of the areas still have FAQs.</summary>
    Task<IReadOnlyList<string>> ListUsedAsync(CancellationToken cancellationToken);

    /// <summary>Adds an entry.</summary>
    void Add(ProductArea area);

    /// <summary>Removes an entry.</summary>
    void Remove(ProductArea area);
}
