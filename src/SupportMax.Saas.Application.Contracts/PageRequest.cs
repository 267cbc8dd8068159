using SupportMax.Saas.Errors;

namespace SupportMax.Saas;

/// <summary>Which page of a list is wanted.</summary>
/// <param name="SkipCount">How many entries to pass over.</param>
/// <param name="MaxResultCount">How many to return, 1–1,000.</param>
/// <param name="Sorting">A column, optionally followed by <c>asc</c> or <c>desc</c>; null for the list's own order.</param>
/// <param name="Filter">Words to find; null for all.</param>
public sealed record PageRequest(int SkipCount = 0, int MaxResultCount = 10, string? Sorting = null, string? Filter = null)
{
    /// <summary>The sorting's column in lower case, or null.</summary>
    public string? SortColumn => string.IsNullOrWhiteSpace(Sorting) ? null : Sorting.Trim().Split(' ')[0].ToLowerInvariant();

    /// <summary>Whether the sorting ends with <c>desc</c>.</summary>
    public bool IsDescending => Sorting?.Trim().EndsWith(" desc", StringComparison.OrdinalIgnoreCase) ?? false;

    private bool HasOneColumn => Sorting!.Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
    {
        [_] => true,
        [_, var order] => order.Equals("asc", StringComparison.OrdinalIgnoreCase) || order.Equals("desc", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    /// <summary>Returns this, or refuses it.</summary>
    /// <param name="columns">The columns that can be sorted by, in lower case.</param>
    /// <exception cref="BusinessException"><see cref="CommonErrorCodes.PagingInvalid"/></exception>
    public PageRequest Check(params string[] columns)
    {
        if (SkipCount < 0 || MaxResultCount is < 1 or > 1000 || (SortColumn is { } column && !(columns.Contains(column, StringComparer.Ordinal) && HasOneColumn)))
            throw new BusinessException(CommonErrorCodes.PagingInvalid, ErrorKind.BadInput, "skipCount", "maxResultCount", "sorting");
        return this;
    }
}
