namespace SupportMax.Saas.BackgroundJobs;

/// <summary>The types of jobs that this host can run. Jobs of other types wait for a host that can.</summary>
internal sealed class JobHandlers(IEnumerable<JobHandler> handlers)
{
    private readonly Dictionary<string, JobHandler> _byType = handlers.ToDictionary(handler => handler.Type, StringComparer.Ordinal);

    public IReadOnlyList<string> Types => [.. _byType.Keys];

    public JobHandler? Find(string type) => _byType.GetValueOrDefault(type);
}
