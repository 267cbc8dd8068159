using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Answering;

/// <summary>A measurement of the answer engine in the background: what is asked for, how far it is, and what came out.</summary>
public sealed class AnsweringRun : ITenantOwned
{
    private AnsweringRun()
    {
    }

    /// <summary>A run that waits for its turn.</summary>
    /// <param name="kind">What is measured.</param>
    /// <param name="input">What the work needs, as JSON.</param>
    /// <param name="startedBy">Who wants to know; empty when nobody asked.</param>
    /// <param name="now">The time.</param>
    public AnsweringRun(AnsweringRunKind kind, string input, string startedBy, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7();
        Kind = kind;
        Input = input;
        StartedBy = startedBy;
        CreatedAt = now;
    }

    /// <summary>The run's id.</summary>
    public Guid Id { get; private set; }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>What is measured.</summary>
    public AnsweringRunKind Kind { get; private set; }

    /// <summary>Where it is.</summary>
    public AnsweringRunState State { get; private set; }

    /// <summary>How much there is to do; 0 until that is known.</summary>
    public int Total { get; private set; }

    /// <summary>How much is done.</summary>
    public int Processed { get; private set; }

    /// <summary>What the work needs, as JSON.</summary>
    public string Input { get; private set; } = "{}";

    /// <summary>What came out, as JSON; null until it is done.</summary>
    public string? Result { get; private set; }

    /// <summary>Why it failed.</summary>
    public string? Reason { get; private set; }

    /// <summary>Who wants to know.</summary>
    public string StartedBy { get; private set; } = "";

    /// <summary>When it was asked for.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it came to its end.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>Says how far it is.</summary>
    public void Advance(int processed, int total)
    {
        State = AnsweringRunState.Running;
        Processed = processed;
        Total = total;
    }

    /// <summary>The numbers are there.</summary>
    public void Finish(string result, DateTimeOffset now)
    {
        State = AnsweringRunState.Done;
        Processed = Total;
        Result = result;
        FinishedAt = now;
    }

    /// <summary>There will be no numbers.</summary>
    public void Fail(string reason, DateTimeOffset now)
    {
        State = AnsweringRunState.Failed;
        Reason = reason;
        FinishedAt = now;
    }
}
