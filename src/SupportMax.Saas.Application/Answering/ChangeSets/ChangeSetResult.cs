namespace SupportMax.Saas.Answering;

/// <summary>What a change would change; what each number means stands with <see cref="ChangeSetDto"/>.</summary>
internal sealed record ChangeSetResult(
    RegressionChangeDto Regression, int Questions, DecisionCountsDto Before, DecisionCountsDto After, int ChangedCount, IReadOnlyList<ChangedQuestionDto> Changed);
