using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Answering;

/// <summary>A row of an uploaded test set: a question, what is expected, and what the engine made of it.</summary>
public sealed class TestRow : ITenantOwned
{
    private TestRow()
    {
    }

    /// <summary>A row that has not been asked yet.</summary>
    public TestRow(Guid runId, int line, string text, Guid? expectedFaqId)
    {
        RunId = runId;
        Line = line;
        Text = text;
        ExpectedFaqId = expectedFaqId;
    }

    /// <summary>The evaluation.</summary>
    public Guid RunId { get; private set; }

    /// <summary>The line of the file on which it starts.</summary>
    public int Line { get; private set; }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>The question.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The right answer; null when it should not be answered.</summary>
    public Guid? ExpectedFaqId { get; private set; }

    /// <summary>What the engine made of it; null before it was asked.</summary>
    public TestOutcome? Outcome { get; private set; }

    /// <summary>Notes what the engine made of it.</summary>
    public void Record(TestOutcome outcome) => Outcome = outcome;
}

/// <summary>What the engine made of a question.</summary>
/// <param name="Decision">The decision under the thresholds in force.</param>
/// <param name="Intent">The intent it was taken for.</param>
/// <param name="ProductArea">The product area it was taken for.</param>
/// <param name="Candidates">The best FAQs, best first; none for small talk and what is no question.</param>
public sealed record TestOutcome(AnswerDecision Decision, string Intent, string ProductArea, IReadOnlyList<TestCandidate> Candidates);

/// <summary>A considered FAQ and its probability, 0–1.</summary>
public sealed record TestCandidate(Guid FaqId, double Confidence);
