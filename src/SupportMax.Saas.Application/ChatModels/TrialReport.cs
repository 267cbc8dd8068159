using SupportMax.Saas.Answering;

namespace SupportMax.Saas.ChatModels;

/// <summary>Shows the newest trial with what both sides came to.</summary>
internal sealed class TrialReport(IModelTrialRepository trials, IChatModelRepository repository, IAnsweringRunRepository runs)
{
    public async Task<ModelTrialDto> ReadAsync(CancellationToken cancellationToken)
    {
        if (await trials.ReadNewestAsync(cancellationToken) is not { } trial)
            return await repository.FindAsync(cancellationToken) is { } settings ? Begin(settings.ToDto()) : new ModelTrialDto();
        return new ModelTrialDto
        {
            Id = trial.Id,
            State = trial.State,
            SmallModel = trial.Variant.SmallModel?.ToDto(),
            LargeModel = trial.Variant.LargeModel.ToDto(),
            Tone = trial.Variant.Tone,
            Share = trial.Share,
            IsCompared = trial.IsCompared,
            StartedAt = trial.StartedAt,
            EndedAt = trial.EndedAt,
            Comparison = await CompareAsync(trial, cancellationToken),
            Live = trial.StartedAt is { } started ? await SidesAsync(trial.Id, isLive: true, started, cancellationToken) : null,
        };
    }

    private static ModelTrialDto Begin(ChatModelSettingsDto settings) => new() { SmallModel = settings.SmallModel, LargeModel = settings.LargeModel, Tone = settings.Tone };

    private async Task<TrialComparisonDto?> CompareAsync(ModelTrial trial, CancellationToken cancellationToken)
    {
        if (trial.ComparisonId is not { } id || await runs.ReadAsync(id, AnsweringRunKind.ModelTrial, cancellationToken) is not { } run)
            return null;
        var rows = run.Result is null ? [] : AnsweringRuns.Read<ModelTrialResult>(run.Result).Rows;
        return new TrialComparisonDto(run.State, run.Total, run.Processed, run.Reason, await SidesAsync(trial.Id, isLive: false, run.CreatedAt, cancellationToken), rows);
    }

    private async Task<TrialSidesDto> SidesAsync(Guid trialId, bool isLive, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var sums = await trials.SumAsync(trialId, isLive, since, cancellationToken);
        return new TrialSidesDto(ToDto(sums[0]), ToDto(sums[1]));
    }

    private static TrialSideDto ToDto(ModelTrialSum sum) => new(
        sum.Conversations,
        sum.Asked,
        sum.Sent + sum.Ungrounded == 0 ? null : (double)sum.Sent / (sum.Sent + sum.Ungrounded),
        sum.Sent,
        sum.Asked - sum.Sent,
        sum.Cost,
        sum.MedianMs,
        sum.P95Ms,
        sum.Automated,
        sum.Confirmed,
        sum.Wrong);
}
