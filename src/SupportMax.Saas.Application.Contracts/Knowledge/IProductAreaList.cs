using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Knowledge;

/// <summary>The tenant's own list of product areas, in the tenant's order.</summary>
public interface IProductAreaList
{
    /// <summary>The list.</summary>
    Task<ListResult<ProductAreaDto>> GetAsync(CancellationToken cancellationToken);

    /// <summary>Replaces the list. An area that still has FAQs cannot be left out.</summary>
    /// <exception cref="BusinessException"><see cref="KnowledgeErrorCodes.ProductAreasInvalid"/> or <see cref="KnowledgeErrorCodes.ProductAreaInUse"/></exception>
    Task<ListResult<ProductAreaDto>> ReplaceAsync(ProductAreasInput input, CancellationToken cancellationToken);
}

/// <summary>A product area.</summary>
/// <param name="Name">Its name, 1–100 characters, unique in any case.</param>
public sealed record ProductAreaDto(string Name);

/// <summary>A whole list of product areas.</summary>
/// <param name="Items">Up to 100 areas in the wished order.</param>
public sealed record ProductAreasInput(IReadOnlyList<ProductAreaInput?>? Items);

/// <summary>A product area in a list that was sent.</summary>
/// <param name="Name">Its name.</param>
public sealed record ProductAreaInput(string? Name);
