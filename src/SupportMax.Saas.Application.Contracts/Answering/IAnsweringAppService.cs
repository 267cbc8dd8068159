namespace SupportMax.Saas.Answering;

/// <summary>Asks the current tenant's knowledge, without a conversation and without leaving a trace.</summary>
public interface IAnsweringAppService
{
    /// <summary>What the bot would do with this message.</summary>
    /// <exception cref="Errors.BusinessException"><see cref="AnsweringErrorCodes.TextRequired"/>, <see cref="AnsweringErrorCodes.TextTooLong"/></exception>
    Task<AskResult> AskAsync(AskInput input, CancellationToken cancellationToken);
}

/// <summary>The current tenant's thresholds.</summary>
public interface IThresholdsAppService
{
    /// <summary>The thresholds in force.</summary>
    Task<ThresholdsDto> GetAsync(CancellationToken cancellationToken);

    /// <summary>Replaces them; they apply to the next message.</summary>
    /// <exception cref="Errors.BusinessException"><see cref="AnsweringErrorCodes.ThresholdsInvalid"/></exception>
    Task<ThresholdsDto> ChangeAsync(ThresholdsDto input, CancellationToken cancellationToken);
}
