namespace SupportMax.Saas;

/// <summary>The paging part of an address: what is left out takes the usual value.</summary>
internal readonly record struct PageQuery(int? SkipCount, int? MaxResultCount, string? Sorting, string? Filter)
{
    public PageRequest ToRequest() => new(SkipCount ?? 0, MaxResultCount ?? 10, Sorting, Filter);
}
