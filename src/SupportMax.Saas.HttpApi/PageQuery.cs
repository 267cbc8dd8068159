namespace SupportMax.Saas;

/// <summary>ABP's paging values in a query string.</summary>
internal sealed record PageQuery(int? SkipCount, int? MaxResultCount, string? Sorting, string? Filter)
{
    private const int DefaultPageSize = 10;

    public PageRequest ToRequest() => new(SkipCount ?? 0, MaxResultCount ?? DefaultPageSize, Sorting, Filter);
}
