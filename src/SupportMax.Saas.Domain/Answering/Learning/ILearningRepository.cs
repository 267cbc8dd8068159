namespace SupportMax.Saas.Answering;

/// <summary>The current tenant's marked answers and regression tests, to change.</summary>
public interface ILearningRepository
{
    /// <summary>The mark, or null.</summary>
    Task<WrongAnswer?> FindMarkAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The mark of a message, or null.</summary>
    Task<WrongAnswer?> FindMarkOfAsync(Guid messageId, CancellationToken cancellationToken);

    /// <summary>The test, or null.</summary>
    Task<RegressionTest?> FindTestAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The test that a marked message led to, or null.</summary>
    Task<RegressionTest?> FindTestOfAsync(Guid messageId, CancellationToken cancellationToken);

    /// <summary>Adds a mark; written with the unit of work.</summary>
    void Add(WrongAnswer mark);

    /// <summary>Adds a test; written with the unit of work.</summary>
    void Add(RegressionTest test);

    /// <summary>Removes a test.</summary>
    void Remove(RegressionTest test);
}
