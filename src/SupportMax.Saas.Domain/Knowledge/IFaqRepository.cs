namespace SupportMax.Saas.Knowledge;

/// <summary>The current tenant's FAQs.</summary>
public interface IFaqRepository
{
    /// <summary>The FAQ, or null.</summary>
    Task<Faq?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Those of the FAQs that there are, in no order.</summary>
    Task<IReadOnlyList<Faq>> ListAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>The FAQs that CSV files call by these keys (see <see cref="StreamForExportAsync"/>), by key.</summary>
    Task<IReadOnlyDictionary<string, Faq>> FindByExportKeysAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken);

    /// <summary>The FAQs that are not archived and ask one of these questions, letter for letter; the oldest first.</summary>
    Task<IReadOnlyList<Faq>> FindByQuestionsAsync(IReadOnlyCollection<string> questions, CancellationToken cancellationToken);

    /// <summary>
    /// What every FAQ says that is not archived, by product area and question. One without an external id carries its own id there, so that
    /// importing the file again meets it instead of adding it a second time.
    /// </summary>
    IAsyncEnumerable<FaqContent> StreamForExportAsync();

    /// <summary>All published FAQs.</summary>
    Task<IReadOnlyList<Faq>> ListPublishedAsync(CancellationToken cancellationToken);

    /// <summary>How many there are that are not archived.</summary>
    Task<long> CountUnarchivedAsync(CancellationToken cancellationToken);

    /// <summary>The FAQs with these ids, to read.</summary>
    Task<IReadOnlyList<Faq>> ReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>Adds a FAQ and its first version; written with the unit of work.</summary>
    void Add(Faq faq);

    /// <summary>Adds a version; written with the unit of work.</summary>
    void Add(FaqVersion version);

    /// <summary>Removes a FAQ and its versions.</summary>
    void Remove(Faq faq);
}
