using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Knowledge;

/// <summary>Writes FAQs.</summary>
public interface IFaqEditing
{
    /// <summary>Writes a new draft.</summary>
    /// <param name="input">What it says.</param>
    /// <param name="editor">Who writes it.</param>
    /// <param name="cancellationToken">Writes nothing.</param>
    /// <exception cref="BusinessException">A rule is broken; the code says which.</exception>
    Task<FaqDto> CreateAsync(FaqInput input, string editor, CancellationToken cancellationToken);

    /// <summary>Changes a FAQ; one that is published stays so with its new content.</summary>
    /// <exception cref="BusinessException">A rule is broken, or <see cref="KnowledgeErrorCodes.VersionStale"/>.</exception>
    Task<FaqDto> UpdateAsync(Guid id, FaqUpdateInput input, string editor, CancellationToken cancellationToken);

    /// <summary>Deletes a FAQ and its versions for good.</summary>
    /// <exception cref="BusinessException"><see cref="KnowledgeErrorCodes.FaqNotFound"/></exception>
    Task DeleteAsync(Guid id, CancellationToken cancellationToken);
}
