namespace SupportMax.Saas.Answering;

/// <summary>The current tenant's runs and test sets.</summary>
public interface IAnsweringRunRepository
{
    /// <summary>The run, or null.</summary>
    Task<AnsweringRun?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The run to read, or null.</summary>
    Task<AnsweringRun?> ReadAsync(Guid id, AnsweringRunKind kind, CancellationToken cancellationToken);

    /// <summary>The newest run of a kind to read, or null.</summary>
    Task<AnsweringRun?> ReadNewestAsync(AnsweringRunKind kind, CancellationToken cancellationToken);

    /// <summary>Runs of a kind to read, newest first, and how many there are.</summary>
    Task<(long Count, IReadOnlyList<AnsweringRun> Runs)> ListAsync(AnsweringRunKind kind, int skip, int take, CancellationToken cancellationToken);

    /// <summary>Rows of a test set that have not been asked, by line.</summary>
    Task<IReadOnlyList<TestRow>> ListOpenRowsAsync(Guid runId, int take, CancellationToken cancellationToken);

    /// <summary>How many rows of a test set have been asked, and how many there are.</summary>
    Task<(int Asked, int All)> CountRowsAsync(Guid runId, CancellationToken cancellationToken);

    /// <summary>All rows of a test set to read, by line.</summary>
    IAsyncEnumerable<TestRow> StreamRowsAsync(Guid runId);

    /// <summary>Adds a run; written with the unit of work.</summary>
    void Add(AnsweringRun run);

    /// <summary>Adds the rows of a test set; written with the unit of work.</summary>
    void Add(IEnumerable<TestRow> rows);
}
