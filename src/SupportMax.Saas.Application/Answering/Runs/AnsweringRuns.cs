using System.Text.Json;
using SupportMax.Saas.BackgroundJobs;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Answering;

/// <summary>Starts measurements in the background, as part of the caller's unit of work.</summary>
internal sealed class AnsweringRuns(IAnsweringRunRepository runs, IBackgroundJobs jobs, IUnitOfWork unitOfWork, TimeProvider clock)
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Queues a run with whatever else the caller adds, and writes all of it.</summary>
    /// <param name="kind">What is measured.</param>
    /// <param name="input">What the work needs; JSON is made of it.</param>
    /// <param name="startedBy">Who wants to know.</param>
    /// <param name="addFor">Adds what belongs to the run, given its id; null when nothing does.</param>
    /// <param name="cancellationToken">Starts nothing.</param>
    /// <returns>The run's id.</returns>
    public async Task<Guid> StartAsync(AnsweringRunKind kind, object input, string startedBy, Action<Guid>? addFor, CancellationToken cancellationToken)
    {
        var run = new AnsweringRun(kind, Write(input), startedBy, Now);
        runs.Add(run);
        addFor?.Invoke(run.Id);
        await jobs.EnqueueAsync(AnsweringRunArgs.JobType, new AnsweringRunArgs(run.Id), cancellationToken);
        await unitOfWork.SaveAsync(cancellationToken);
        return run.Id;
    }

    /// <summary>An input or result as it is kept.</summary>
    public static string Write(object value) => JsonSerializer.Serialize(value, value.GetType(), s_json);

    /// <summary>An input or result as it was.</summary>
    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, s_json)!;
}

/// <summary>Which run a job is for.</summary>
public sealed record AnsweringRunArgs(Guid RunId)
{
    /// <summary>The job's type.</summary>
    public const string JobType = "answering-run";
}
