using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Answering;

internal sealed class ErrorBudgetAppService(
    Outcomes outcomes, ThresholdWriting writing, ILearningQueries learning, TimeProvider clock) : IErrorBudgetAppService
{
    private const double UsualShare = 0.05;
    private const int CurveSteps = 20;

    private static readonly double[] s_shown = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95];

    public async Task<ErrorBudgetSettingDto> GetSettingAsync(CancellationToken cancellationToken)
    {
        var budget = (await outcomes.GetSettingsAsync(cancellationToken)).Budget;
        return new ErrorBudgetSettingDto(budget?.MaxWrongShare, budget?.IsAutomatic ?? false);
    }

    public async Task<ErrorBudgetDto> GetAsync(double? maxWrongShare, CancellationToken cancellationToken)
    {
        var (snapshot, settings) = await outcomes.PrepareAsync(cancellationToken);
        var shown = Check(maxWrongShare ?? settings.Budget?.MaxWrongShare ?? UsualShare);
        var given = await learning.ListGivenAsync(Verdicts.MostRead, cancellationToken);
        return ToDto(settings, snapshot, given, shown, BudgetChoice.Choose(snapshot, settings.Refinement.ToLine(), given, shown));
    }

    public async Task<ErrorBudgetDto> ChangeAsync(ErrorBudgetInput input, CancellationToken cancellationToken)
    {
        var share = Check(input.MaxWrongShare ?? 0);
        var (snapshot, _) = await outcomes.PrepareAsync(cancellationToken);
        var given = await learning.ListGivenAsync(Verdicts.MostRead, cancellationToken);
        var refinement = Verdicts.Refine(given, clock.GetUtcNow(), cancellationToken);
        var choice = BudgetChoice.Choose(snapshot, refinement.ToLine(), given, share);
        // Thresholds chosen before the models have learnt this knowledge are chosen again when they have.
        var revision = snapshot.Index.IsTrained ? snapshot.Revision : "";
        var settings = await writing.ChangeAsync(
            found =>
            {
                found.Refine(refinement);
                found.Keep(new ErrorBudget(share, input.Automatic ?? false, revision, clock.GetUtcNow()), choice);
            },
            cancellationToken);
        return ToDto(settings, snapshot, given, share, choice);
    }

    private static double Check(double maxWrongShare) => ErrorBudget.IsValid(maxWrongShare)
        ? maxWrongShare
        : throw new BusinessException(AnsweringErrorCodes.ErrorBudgetInvalid, ErrorKind.BadInput, "maxWrongShare");

    private static ErrorBudgetDto ToDto(
        AnsweringSettings settings, KnowledgeSnapshot snapshot, IReadOnlyList<GradedFaq> given, double shownFor, BudgetChoice choice) => new()
        {
            MaxWrongShare = settings.Budget?.MaxWrongShare,
            Automatic = settings.Budget?.IsAutomatic ?? false,
            ChosenAt = settings.Budget?.ChosenAt,
            ShownFor = shownFor,
            Confidence = RiskControl.Confidence,
            KnowledgeRevision = snapshot.Revision,
            IsTrained = snapshot.Index.IsTrained,
            Verdicts = new VerdictsDto(
                given.Count, given.Count(answer => answer.IsRight is not null), given.Count(answer => answer.IsRight is true), Refinement.FewestVerdicts, ToDto(settings.Refinement)),
            Default = ToDto(choice.Default, settings.Default.Clarify),
            Groups = [.. choice.Groups.Select(group => ToDto(group, settings.Default.Clarify))],
            Curve = [.. Enumerable.Range(0, CurveSteps + 1).Select(step => ToDto(RiskPoint.At((double)step / CurveSteps, choice.Examples), choice.Default.Examples))],
        };

    private static RefinementDto? ToDto(VerdictRefinement? refinement) => refinement is null ? null : new(
        refinement.Slope,
        refinement.Shift,
        refinement.Verdicts,
        refinement.FittedAt,
        [.. s_shown.Select(stated => new RefinedProbabilityDto(stated, Math.Round(refinement.ToLine().Apply(stated), 3)))]);

    private static BudgetThresholdDto ToDto(GroupThreshold group, double clarify)
    {
        var pair = group.ToPair(clarify);
        return new BudgetThresholdDto(
            group.Intent, group.ProductArea, pair.Answer, pair.Clarify, group.Examples, group.IsProven, group.IsOverride, ToDto(group.Point, group.Examples));
    }

    private static RiskPointDto ToDto(RiskPoint point, double examples) => new(
        point.Threshold, point.Answered, point.Wrong, examples > 0 ? point.Answered / examples : 0, point.WrongShare, point.UpperBound(RiskControl.Confidence));
}
