namespace SupportMax.Saas.Knowledge;

/// <summary>The current tenant's FAQs.</summary>
public interface IFaqRepository
{
    /// <summary>The FAQ, or null.</summary>
    Task<Faq?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The FAQs with these external ids, by external id.</summary>
    Task<IReadOnlyDictionary<string, Faq>> FindByExternalIdsAsync(IReadOnlyCollection<string> externalIds, CancellationToken cancellationToken);

    /// <summary>All published FAQs.</summary>
    Task<IReadOnlyList<Faq>> ListPublishedAsync(CancellationToken cancellationToken);

    /// <summary>Adds a FAQ and its first version; written with the unit of work.</summary>
    void Add(Faq faq);

    /// <summary>Adds a version; written with the unit of work.</summary>
    void Add(FaqVersion version);

    /// <summary>Removes a FAQ and its versions.</summary>
    void Remove(Faq faq);
}

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
