using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace SupportMax.Client;

/// <summary>Frames that were not answered yet. After a break they are sent again, in their order and under their own names.</summary>
internal sealed class PendingFrames
{
    private readonly ConcurrentDictionary<string, Pending> _pending = new(StringComparer.Ordinal);
    private volatile Exception? _givenUp;
    private long _last;

    /// <summary>The frames, oldest first.</summary>
    public IEnumerable<JsonObject> All => _pending.Values.OrderBy(pending => pending.Number).Select(pending => pending.Frame);

    /// <summary>Adds a frame; the task is done when it is answered, and fails when nothing more will be.</summary>
    public Task<JsonNode> Add(JsonObject frame)
    {
        var pending = new Pending(Interlocked.Increment(ref _last), frame, new TaskCompletionSource<JsonNode>(TaskCreationOptions.RunContinuationsAsynchronously));
        var name = frame["ref"]!.GetValue<string>();
        if (!_pending.TryAdd(name, pending))
            throw new ArgumentException($"{name} is under way already.", nameof(frame));
        // Looked at afterwards: whoever gives up in between finds the frame.
        if (_givenUp is { } reason)
            Fail(reason);
        return pending.Answer.Task;
    }

    /// <summary>Answers a frame; a refusal that names a pause leaves it pending.</summary>
    /// <returns>The frame to send again after the pause; null when there is none.</returns>
    public (JsonObject Frame, TimeSpan Pause)? Answer(JsonNode answer)
    {
        var name = answer["ref"]?.GetValue<string>();
        if (name is null || !_pending.TryGetValue(name, out var pending))
            return null;
        if (answer["type"]!.GetValue<string>() == "error")
        {
            if (answer["retryAfterSeconds"]?.GetValue<double>() is { } seconds)
                return (pending.Frame, TimeSpan.FromSeconds(seconds));
            pending.Answer.TrySetException(new SupportMaxException(answer["code"]!.GetValue<string>(), answer["message"]!.GetValue<string>()));
        }
        else
        {
            pending.Answer.TrySetResult(answer);
        }

        _pending.TryRemove(name, out _);
        return null;
    }

    /// <summary>Gives up on all of them, and on those to come.</summary>
    public void Fail(Exception exception)
    {
        _givenUp = exception;
        foreach (var name in _pending.Keys)
        {
            if (_pending.TryRemove(name, out var pending))
                pending.Answer.TrySetException(exception);
        }
    }

    private sealed record Pending(long Number, JsonObject Frame, TaskCompletionSource<JsonNode> Answer);
}
