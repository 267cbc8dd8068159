using System.Collections.Concurrent;

namespace SupportMax.Saas.Conversations;

/// <summary>Every open line of one hub on this host, by group.</summary>
internal class LiveLines
{
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, LiveLine>> _groups = new(StringComparer.Ordinal);

    public IEnumerable<LiveLine> All => _groups.Values.SelectMany(group => group.Values);

    public IEnumerable<LiveLine> In(string group) => _groups.TryGetValue(group, out var lines) ? lines.Values : [];

    public void Add(LiveLine line)
    {
        while (true)
        {
            var lines = _groups.GetOrAdd(line.Group, _ => new ConcurrentDictionary<string, LiveLine>(StringComparer.Ordinal));
            lock (lines)
            {
                // An empty group may have been taken away between the two steps.
                if (_groups.TryGetValue(line.Group, out var current) && ReferenceEquals(current, lines))
                {
                    lines[line.Id] = line;
                    return;
                }
            }
        }
    }

    public void Remove(string group, string connectionId)
    {
        if (!_groups.TryGetValue(group, out var lines))
            return;
        lock (lines)
        {
            lines.TryRemove(connectionId, out _);
            if (lines.IsEmpty)
                _groups.TryRemove(new KeyValuePair<string, ConcurrentDictionary<string, LiveLine>>(group, lines));
        }
    }
}

/// <summary>The customers' lines.</summary>
internal sealed class ChatLines : LiveLines;

/// <summary>The staff's lines.</summary>
internal sealed class DeskLines : LiveLines;
