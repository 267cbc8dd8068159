using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace SupportMax.Saas.BackgroundJobs;

/// <summary>A type of job as it is registered: what runs it, and how often it is tried.</summary>
internal abstract class JobHandler(string type, int maxAttempts)
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web);

    public string Type => type;

    public int MaxAttempts => maxAttempts;

    public abstract Type ArgsType { get; }

    /// <summary>Runs the job; the result is JSON.</summary>
    public abstract Task<string?> RunAsync(IServiceProvider services, string args, JobRun run, CancellationToken cancellationToken);

    public abstract Task GiveUpAsync(IServiceProvider services, string args, JobEnd end, CancellationToken cancellationToken);
}

/// <summary>A type of job with its handler's class.</summary>
internal sealed class JobHandler<TJob, TArgs>(string type, int maxAttempts) : JobHandler(type, maxAttempts)
    where TJob : class, IBackgroundJob<TArgs>
    where TArgs : notnull
{
    public override Type ArgsType => typeof(TArgs);

    public override async Task<string?> RunAsync(IServiceProvider services, string args, JobRun run, CancellationToken cancellationToken)
    {
        var result = await services.GetRequiredService<TJob>().RunAsync(Read(args), run, cancellationToken);
        return result is null ? null : JsonSerializer.Serialize(result, result.GetType(), Json);
    }

    public override Task GiveUpAsync(IServiceProvider services, string args, JobEnd end, CancellationToken cancellationToken) =>
        services.GetRequiredService<TJob>().GiveUpAsync(Read(args), end, cancellationToken);

    private static TArgs Read(string args) => JsonSerializer.Deserialize<TArgs>(args, Json)!;
}
