using System.Text.Json.Serialization;

namespace SupportMax.Saas.Answering;

/// <summary>Where a measurement of the answer engine is.</summary>
public enum AnsweringRunState
{
    /// <summary>It waits for its turn.</summary>
    [JsonStringEnumMemberName("queued")] Queued,

    /// <summary>It goes on.</summary>
    [JsonStringEnumMemberName("running")] Running,

    /// <summary>The numbers are there.</summary>
    [JsonStringEnumMemberName("done")] Done,

    /// <summary>There will be no numbers; the reason says why.</summary>
    [JsonStringEnumMemberName("failed")] Failed,
}

/// <summary>What is measured.</summary>
public enum AnsweringRunKind
{
    /// <summary>Questions whose right answers are known.</summary>
    Evaluation,

    /// <summary>A past period under other thresholds.</summary>
    Replay,

    /// <summary>What a planned change would change.</summary>
    ChangeSet,

    /// <summary>What customers ask and the knowledge does not answer.</summary>
    Gaps,

    /// <summary>What a chat model and a variant of it make of the same questions.</summary>
    ModelTrial,
}
