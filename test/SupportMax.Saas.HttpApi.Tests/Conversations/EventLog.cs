using System.Text.Json.Nodes;

namespace SupportMax.Saas.Conversations;

/// <summary>What a hub has told, to look through and to wait for.</summary>
public sealed class EventLog
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private readonly Lock _lock = new();
    private readonly List<(string Name, JsonNode Payload)> _events = [];
    private TaskCompletionSource _more = NewSignal();

    public void Add(string name, JsonNode payload)
    {
        lock (_lock)
        {
            _events.Add((name, payload));
            _more.SetResult();
            _more = NewSignal();
        }
    }

    /// <summary>All of one name so far.</summary>
    public IReadOnlyList<JsonNode> All(string name)
    {
        lock (_lock)
            return [.. _events.Where(heard => heard.Name == name).Select(heard => heard.Payload)];
    }

    /// <summary>The first of one name that fits, as soon as it is told.</summary>
    public async Task<JsonNode> WaitAsync(string name, Func<JsonNode, bool> wanted)
    {
        while (true)
        {
            Task more;
            lock (_lock)
            {
                var found = _events.FirstOrDefault(heard => heard.Name == name && wanted(heard.Payload));
                if (found.Payload is not null)
                    return found.Payload;
                more = _more.Task;
            }

            await more.WaitAsync(s_patience);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
