namespace SupportMax.Saas.Workers;

/// <summary>Knows whether the host has answered anybody yet.</summary>
public sealed class FirstAnswer
{
    private readonly TaskCompletionSource _given = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done with the first answer.</summary>
    public Task Given => _given.Task;

    /// <summary>Notes that somebody was answered; only the first time says anything new.</summary>
    public void Note() => _given.TrySetResult();
}
