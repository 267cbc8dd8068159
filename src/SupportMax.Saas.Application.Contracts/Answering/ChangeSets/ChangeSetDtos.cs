using SupportMax.Saas.Knowledge;

namespace SupportMax.Saas.Answering;

/// <summary>A planned change, of thresholds, of FAQs, or of both.</summary>
/// <param name="Thresholds">The new thresholds; null to leave them.</param>
/// <param name="FaqIds">Drafts, or archived FAQs, to publish as they are.</param>
/// <param name="Edits">FAQs to publish with new content.</param>
public sealed record ChangeSetInput(ThresholdsDto? Thresholds, IReadOnlyList<Guid>? FaqIds, IReadOnlyList<FaqEditInput>? Edits);

/// <summary>New content of a FAQ.</summary>
/// <param name="FaqId">The FAQ.</param>
/// <param name="Content">All of it, with the version that the editor saw.</param>
public sealed record FaqEditInput(Guid FaqId, FaqUpdateInput? Content);

/// <summary>A planned change and what it would change. Until it is measured, the numbers are null.</summary>
public sealed record ChangeSetDto
{
    /// <summary>The change set.</summary>
    public required Guid Id { get; init; }

    /// <summary>Where its measurement is.</summary>
    public required AnsweringRunState State { get; init; }

    /// <summary>Questions to ask, each before and after the change.</summary>
    public required int Total { get; init; }

    /// <summary>Questions asked.</summary>
    public required int Processed { get; init; }

    /// <summary>Why measuring failed.</summary>
    public string? Reason { get; init; }

    /// <summary>The new thresholds; null when they stay.</summary>
    public ThresholdsDto? Thresholds { get; init; }

    /// <summary>The FAQs that it publishes.</summary>
    public required IReadOnlyList<Guid> FaqIds { get; init; }

    /// <summary>Who planned it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who put it into force.</summary>
    public string? PublishedBy { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The regression tests before and after.</summary>
    public RegressionChangeDto? Regression { get; init; }

    /// <summary>Recent questions of customers that were asked again, without repetitions; at most 500.</summary>
    public int? Questions { get; init; }

    /// <summary>What became of them without the change.</summary>
    public DecisionCountsDto? Before { get; init; }

    /// <summary>What would become of them with it.</summary>
    public DecisionCountsDto? After { get; init; }

    /// <summary>How many questions, tests included, get something else.</summary>
    public int? ChangedCount { get; init; }

    /// <summary>The first 500 of them: broken tests first, then mended ones, then customers' questions by how much the probability moves.</summary>
    public IReadOnlyList<ChangedQuestionDto>? Changed { get; init; }
}

/// <summary>How the regression tests fare.</summary>
public sealed record RegressionChangeDto(int Total, int PassedBefore, int PassedAfter);

/// <summary>How many questions are decided how.</summary>
public sealed record DecisionCountsDto(int Answered, int Clarified, int Escalated);

/// <summary>A question that gets something else.</summary>
/// <param name="Question">The words.</param>
/// <param name="RegressionTestId">The test, when it is one.</param>
/// <param name="ConversationId">Where it was asked, when a customer did.</param>
/// <param name="Before">What a customer gets now.</param>
/// <param name="After">What a customer would get.</param>
/// <param name="Effect">Better or worse, where that is known.</param>
public sealed record ChangedQuestionDto(string Question, Guid? RegressionTestId, Guid? ConversationId, OutcomeDto Before, OutcomeDto After, ChangeEffect Effect);
