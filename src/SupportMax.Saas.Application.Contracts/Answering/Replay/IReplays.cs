using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Answering;

/// <summary>Replays the tenant's past under other thresholds.</summary>
public interface IReplays
{
    /// <summary>Replays; a long period or test set becomes a job, whose id and progress come back instead of numbers.</summary>
    /// <exception cref="BusinessException"><see cref="CommonErrorCodes.PeriodInvalid"/>, <see cref="AnsweringErrorCodes.ThresholdsInvalid"/>,
    /// <see cref="AnsweringErrorCodes.RunNotFound"/>, <see cref="AnsweringErrorCodes.EvaluationUnfinished"/></exception>
    Task<ReplayDto> ReplayAsync(ReplayInput input, string startedBy, CancellationToken cancellationToken);

    /// <summary>How far a replay is, then its numbers.</summary>
    /// <exception cref="BusinessException"><see cref="AnsweringErrorCodes.RunNotFound"/></exception>
    Task<ReplayDto> GetAsync(Guid id, CancellationToken cancellationToken);
}
