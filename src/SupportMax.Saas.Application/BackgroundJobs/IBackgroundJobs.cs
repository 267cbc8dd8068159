namespace SupportMax.Saas.BackgroundJobs;

/// <summary>Asks for work in the background, for the current tenant.</summary>
public interface IBackgroundJobs
{
    /// <summary>
    /// Queues a job as part of the current unit of work: it exists when the change that asks for it is written, and not otherwise.
    /// </summary>
    /// <typeparam name="TArgs">The type that the job's handler takes; JSON is made of it.</typeparam>
    /// <param name="type">The type under which the handler is registered.</param>
    /// <param name="args">What the handler gets; ids rather than content.</param>
    /// <param name="cancellationToken">Leaves nothing behind.</param>
    /// <returns>The job's id.</returns>
    /// <exception cref="ArgumentException">No handler of that type takes these arguments.</exception>
    Task<Guid> EnqueueAsync<TArgs>(string type, TArgs args, CancellationToken cancellationToken)
        where TArgs : notnull => EnqueueAfterAsync(type, args, TimeSpan.Zero, cancellationToken);

    /// <summary>Queues a job like <see cref="EnqueueAsync{TArgs}"/>, which is not begun before a delay is over.</summary>
    /// <typeparam name="TArgs">The type that the job's handler takes; JSON is made of it.</typeparam>
    /// <param name="type">The type under which the handler is registered.</param>
    /// <param name="args">What the handler gets; ids rather than content.</param>
    /// <param name="delay">For how long it is not begun.</param>
    /// <param name="cancellationToken">Leaves nothing behind.</param>
    /// <returns>The job's id.</returns>
    /// <exception cref="ArgumentException">No handler of that type takes these arguments.</exception>
    Task<Guid> EnqueueAfterAsync<TArgs>(string type, TArgs args, TimeSpan delay, CancellationToken cancellationToken)
        where TArgs : notnull;
}
