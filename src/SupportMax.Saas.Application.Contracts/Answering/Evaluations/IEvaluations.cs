using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Answering;

/// <summary>Asks the current tenant's bot questions whose right answers are known.</summary>
public interface IEvaluations
{
    /// <summary>Takes a test set and asks it in the background.</summary>
    /// <param name="file">CSV in UTF-8 with the columns <c>text</c> and <c>expected</c>: the right FAQ's external id or id, or nothing when it should not be answered.</param>
    /// <param name="startedBy">Who wants to know.</param>
    /// <param name="cancellationToken">Starts nothing.</param>
    /// <returns>The evaluation's id.</returns>
    /// <exception cref="BusinessException"><see cref="AnsweringErrorCodes.TestSetInvalid"/>, <see cref="AnsweringErrorCodes.TestSetEmpty"/>,
    /// <see cref="AnsweringErrorCodes.TestSetTooLong"/></exception>
    Task<Guid> StartAsync(Stream file, string startedBy, CancellationToken cancellationToken);

    /// <summary>How far an evaluation is, then its numbers.</summary>
    /// <exception cref="BusinessException"><see cref="AnsweringErrorCodes.RunNotFound"/></exception>
    Task<EvaluationDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Past evaluations, newest first, without their curves, rejected rows and mistakes.</summary>
    Task<PagedResult<EvaluationDto>> ListAsync(PageRequest page, CancellationToken cancellationToken);
}
