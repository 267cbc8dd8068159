namespace SupportMax.Saas;

/// <summary>ABP's paging values in a query string.</summary>
internal sealed record PageQuery(int? SkipCount, int? MaxResultCount, string? Sorting, string? Filter)
{
    private const int DefaultPageSize = 10;

    // PostgreSQL knows no NUL in a text, so nothing that holds one can be found.
    public PageRequest ToRequest() => new(SkipCount ?? 0, MaxResultCount ?? DefaultPageSize, Sorting, Filter?.Replace("\0", "", StringComparison.Ordinal));
}
