using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Events;

/// <summary>Where an event is that a subscriber could not handle at once.</summary>
public enum DeferredEventState
{
    /// <summary>It is tried again, or waits behind an earlier one of its key.</summary>
    Waiting,

    /// <summary>It is a dead letter: nothing happens until somebody replays it.</summary>
    Dead,
}

/// <summary>An event that one subscriber could not handle, and why. Later events of the same key wait behind it.</summary>
public sealed class DeferredEvent : ITenantOwned
{
    private DeferredEvent()
    {
    }

    /// <summary>An event that waits.</summary>
    /// <param name="envelope">The event.</param>
    /// <param name="subscriber">Who could not handle it.</param>
    /// <param name="attempts">How often that was tried: 0 when it only waits behind another one.</param>
    /// <param name="runAfter">When to try.</param>
    /// <param name="reason">Why it failed.</param>
    public DeferredEvent(EventEnvelope envelope, string subscriber, int attempts, DateTimeOffset runAfter, string? reason)
    {
        Id = Guid.CreateVersion7();
        EventId = envelope.Id;
        Subscriber = subscriber;
        Name = envelope.Name;
        Key = envelope.Key;
        Payload = envelope.Payload;
        OccurredAt = envelope.OccurredAt;
        Origin = envelope.Origin;
        Trace = envelope.Trace;
        Attempts = attempts;
        RunAfter = runAfter;
        Reason = Shorten(reason);
    }

    /// <summary>The row's id.</summary>
    public Guid Id { get; private set; }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>Its place behind the others of its key.</summary>
    public long Position { get; private set; }

    /// <summary>The event's id.</summary>
    public Guid EventId { get; private set; }

    /// <summary>Who could not handle it.</summary>
    public string Subscriber { get; private set; } = "";

    /// <summary>Which type of event.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What it is about.</summary>
    public Guid Key { get; private set; }

    /// <summary>The event as JSON.</summary>
    public string Payload { get; private set; } = "";

    /// <summary>When it happened.</summary>
    public DateTimeOffset OccurredAt { get; private set; }

    /// <summary>The host that wrote it.</summary>
    public Guid Origin { get; private set; }

    /// <summary>The W3C trace in which it happened.</summary>
    public string? Trace { get; private set; }

    /// <summary>Where it is.</summary>
    public DeferredEventState State { get; private set; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; private set; }

    /// <summary>Before this it is not tried again; of a dead letter, when it was given up.</summary>
    public DateTimeOffset RunAfter { get; private set; }

    /// <summary>Why the last attempt failed.</summary>
    public string? Reason { get; private set; }

    /// <summary>Another attempt failed.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="now">When it failed.</param>
    /// <param name="pause">How long to wait before it is tried again, if that is still to be.</param>
    /// <param name="maxAttempts">After so many attempts it is a dead letter.</param>
    public void Fail(string reason, DateTimeOffset now, TimeSpan pause, int maxAttempts)
    {
        Attempts++;
        Reason = Shorten(reason);
        State = Attempts < maxAttempts ? DeferredEventState.Waiting : DeferredEventState.Dead;
        RunAfter = State == DeferredEventState.Dead ? now : now + pause;
    }

    /// <summary>Lets a dead letter be tried again, with all its attempts.</summary>
    public void Replay(DateTimeOffset now)
    {
        State = DeferredEventState.Waiting;
        Attempts = 0;
        RunAfter = now;
    }

    /// <summary>As it travels.</summary>
    public EventEnvelope ToEnvelope() => new(EventId, TenantId, Name, Key, Payload, OccurredAt, Origin, Trace);

    private static string? Shorten(string? reason) => reason?.Length > EventConsts.MaxReasonLength ? reason[..EventConsts.MaxReasonLength] : reason;
}
