using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Answering;

internal sealed class ErrorBudgetAppService(
    Outcomes outcomes, ThresholdWriting writing, ILearningQueries learning, TimeProvider clock) : IErrorBudgetAppService
{
    private const double UsualShare = 0.05;
    private const int CurveSteps = 20;

    public async Task<ErrorBudgetDto> GetAsync(double? maxWrongShare, CancellationToken cancellationToken)
    {
        var (snapshot, settings) = await outcomes.PrepareAsync(cancellationToken);
        var shown = Check(maxWrongShare ?? settings.Budget?.MaxWrongShare ?? UsualShare);
        return ToDto(settings, snapshot, shown, await ChooseAsync(snapshot, shown, cancellationToken));
    }

    public async Task<ErrorBudgetDto> ChangeAsync(ErrorBudgetInput input, CancellationToken cancellationToken)
    {
        var share = Check(input.MaxWrongShare ?? 0);
        var (snapshot, _) = await outcomes.PrepareAsync(cancellationToken);
        var choice = await ChooseAsync(snapshot, share, cancellationToken);
        // Thresholds chosen before the models have learnt this knowledge are chosen again when they have.
        var revision = snapshot.Index.IsTrained ? snapshot.Revision : "";
        var settings = await writing.ChangeAsync(
            found => found.Keep(new ErrorBudget(share, input.Automatic ?? false, revision, clock.GetUtcNow()), choice), cancellationToken);
        return ToDto(settings, snapshot, share, choice);
    }

    private async Task<BudgetChoice> ChooseAsync(KnowledgeSnapshot snapshot, double maxWrongShare, CancellationToken cancellationToken) =>
        BudgetChoice.Choose(snapshot, await learning.ListVerdictsAsync(BudgetChoice.MostVerdictsRead, cancellationToken), maxWrongShare);

    private static double Check(double maxWrongShare) => ErrorBudget.IsValid(maxWrongShare)
        ? maxWrongShare
        : throw new BusinessException(AnsweringErrorCodes.ErrorBudgetInvalid, ErrorKind.BadInput, "maxWrongShare");

    private static ErrorBudgetDto ToDto(AnsweringSettings settings, KnowledgeSnapshot snapshot, double shownFor, BudgetChoice choice) => new()
    {
        MaxWrongShare = settings.Budget?.MaxWrongShare,
        Automatic = settings.Budget?.IsAutomatic ?? false,
        ChosenAt = settings.Budget?.ChosenAt,
        ShownFor = shownFor,
        Confidence = RiskControl.Confidence,
        KnowledgeRevision = snapshot.Revision,
        IsTrained = snapshot.Index.IsTrained,
        Default = ToDto(choice.Default, settings.Default.Clarify),
        Groups = [.. choice.Groups.Select(group => ToDto(group, settings.Default.Clarify))],
        Curve = [.. Enumerable.Range(0, CurveSteps + 1).Select(step => ToDto(RiskPoint.At((double)step / CurveSteps, choice.Examples), choice.Default.Examples))],
    };

    private static BudgetThresholdDto ToDto(GroupThreshold group, double clarify)
    {
        var pair = group.ToPair(clarify);
        return new BudgetThresholdDto(
            group.Intent, group.ProductArea, pair.Answer, pair.Clarify, group.Examples, group.IsProven, group.IsOverride, ToDto(group.Point, group.Examples));
    }

    private static RiskPointDto ToDto(RiskPoint point, double examples) => new(
        point.Threshold, point.Answered, point.Wrong, examples > 0 ? point.Answered / examples : 0, point.WrongShare, point.UpperBound(RiskControl.Confidence));
}
