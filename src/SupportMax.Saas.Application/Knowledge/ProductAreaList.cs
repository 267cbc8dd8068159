using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Knowledge;

internal sealed class ProductAreaList(IProductAreaRepository areas, IUnitOfWork unitOfWork) : IProductAreaList
{
    public async Task<ListResult<ProductAreaDto>> GetAsync(CancellationToken cancellationToken) =>
        new([.. (await areas.ListAsync(cancellationToken)).Select(area => new ProductAreaDto(area.Name))]);

    public async Task<ListResult<ProductAreaDto>> ReplaceAsync(ProductAreasInput input, CancellationToken cancellationToken)
    {
        var names = Check(input);
        var current = (await areas.ListAsync(cancellationToken)).ToDictionary(area => area.Name, StringComparer.Ordinal);
        var removed = current.Keys.Except(names, StringComparer.Ordinal).ToList();
        if ((await areas.ListUsedAsync(cancellationToken)).Intersect(removed, StringComparer.Ordinal).FirstOrDefault() is { } used)
            throw InUse(used);

        foreach (var name in removed)
            areas.Remove(current[name]);
        foreach (var (position, name) in names.Index())
        {
            if (current.TryGetValue(name, out var area))
                area.MoveTo(position);
            else
                areas.Add(new ProductArea(name, position));
        }

        await unitOfWork.SaveAsync(cancellationToken);
        return new([.. names.Select(name => new ProductAreaDto(name))]);
    }

    private static List<string> Check(ProductAreasInput input)
    {
        if (input.Items is null)
            throw new BusinessException(KnowledgeErrorCodes.ProductAreasInvalid, ErrorKind.BadInput, "items");
        var names = input.Items.Select(item => item?.Name?.Trim() ?? "").ToList();
        var isValid = names.Count <= FaqConsts.MaxProductAreas
            && names.TrueForAll(name => name.Length is > 0 and <= FaqConsts.MaxProductAreaLength && FaqContent.IsStorable(name))
            && names.Distinct(StringComparer.OrdinalIgnoreCase).Count() == names.Count;
        return isValid ? names : throw new BusinessException(KnowledgeErrorCodes.ProductAreasInvalid, ErrorKind.BadInput, "items");
    }

    private static BusinessException InUse(string name) => new(KnowledgeErrorCodes.ProductAreaInUse, ErrorKind.Conflict, "items")
    {
        Values = new Dictionary<string, object>(StringComparer.Ordinal) { ["name"] = name },
    };
}
