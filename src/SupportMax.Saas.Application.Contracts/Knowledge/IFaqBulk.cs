using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Knowledge;

/// <summary>Changes many FAQs as one: all of them or none, and searchable when the caller learns of it.</summary>
public interface IFaqBulk
{
    /// <summary>Does the same to every named FAQ. One that is as wished already stays as it is.</summary>
    /// <exception cref="BusinessException">
    /// <see cref="KnowledgeErrorCodes.BulkInvalid"/>, <see cref="KnowledgeErrorCodes.FaqNotFound"/>, <see cref="KnowledgeErrorCodes.ProductAreaUnknown"/>,
    /// <see cref="KnowledgeErrorCodes.QuotaReached"/>
    /// </exception>
    Task<BulkResultDto> RunAsync(BulkInput input, string editor, CancellationToken cancellationToken);
}

/// <summary>What to do to many FAQs.</summary>
public enum BulkAction
{
    /// <summary>Let them answer customers.</summary>
    Publish,

    /// <summary>Take them out of use.</summary>
    Archive,

    /// <summary>Put them into another product area.</summary>
    Move,

    /// <summary>Delete them with their versions.</summary>
    Delete,
}

/// <summary>What to do to which FAQs.</summary>
/// <param name="Action">What to do.</param>
/// <param name="Ids">1 to 1,000 FAQs.</param>
/// <param name="ProductArea">Where to; needed to move.</param>
public sealed record BulkInput(BulkAction? Action, IReadOnlyList<Guid>? Ids, string? ProductArea);

/// <summary>What was done.</summary>
/// <param name="Changed">How many FAQs are different now.</param>
/// <param name="Unchanged">How many were as wished already.</param>
public sealed record BulkResultDto(int Changed, int Unchanged);
