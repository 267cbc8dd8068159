namespace SupportMax.Saas.Events;

/// <summary>An aggregate that says what happens to it. What it says is written together with it, or not at all.</summary>
public abstract class EventSource
{
    private List<IIntegrationEvent>? _raised;

    /// <summary>What happened since the last call.</summary>
    public IReadOnlyList<IIntegrationEvent> TakeEvents()
    {
        var raised = _raised;
        _raised = null;
        return raised ?? [];
    }

    /// <summary>Says that something happened; the same fact twice is said once.</summary>
    protected void Raise(IIntegrationEvent fact)
    {
        _raised ??= [];
        if (!_raised.Contains(fact))
            _raised.Add(fact);
    }
}
