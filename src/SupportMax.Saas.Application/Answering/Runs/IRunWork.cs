namespace SupportMax.Saas.Answering;

/// <summary>Does the work of one kind of run. It may be begun again after an interruption.</summary>
internal interface IRunWork
{
    /// <summary>Whose work it does.</summary>
    AnsweringRunKind Kind { get; }

    /// <summary>Measures.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="input">What was asked for, as JSON.</param>
    /// <param name="report">Takes how much is processed, and how much there is.</param>
    /// <param name="cancellationToken">Stops; what was written stays.</param>
    /// <returns>The result; JSON is made of it.</returns>
    Task<object> RunAsync(Guid runId, string input, Func<int, int, Task> report, CancellationToken cancellationToken);
}
