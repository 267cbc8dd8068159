using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Answering;

/// <summary>Changes that are measured before they are put into force.</summary>
public interface IChangeSets
{
    /// <summary>Plans a change and measures it in the background; nothing of it is in force.</summary>
    /// <exception cref="BusinessException"><see cref="AnsweringErrorCodes.ChangeSetEmpty"/>, <see cref="AnsweringErrorCodes.ThresholdsInvalid"/>, or what is wrong with a FAQ</exception>
    Task<ChangeSetDto> CreateAsync(ChangeSetInput input, string member, CancellationToken cancellationToken);

    /// <summary>A planned change, and what it would change.</summary>
    /// <exception cref="BusinessException"><see cref="AnsweringErrorCodes.ChangeSetNotFound"/></exception>
    Task<ChangeSetDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Planned and published changes, newest first, without the questions that change.</summary>
    Task<PagedResult<ChangeSetDto>> ListAsync(PageRequest page, CancellationToken cancellationToken);

    /// <summary>Puts all of it into force, or nothing.</summary>
    /// <exception cref="BusinessException"><see cref="AnsweringErrorCodes.ChangeSetUnmeasured"/>, <see cref="AnsweringErrorCodes.ChangeSetStale"/>,
    /// <see cref="AnsweringErrorCodes.ChangeSetPublished"/></exception>
    Task<ChangeSetDto> PublishAsync(Guid id, string member, CancellationToken cancellationToken);
}
