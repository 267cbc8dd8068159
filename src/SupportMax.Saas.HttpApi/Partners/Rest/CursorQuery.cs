namespace SupportMax.Saas.Partners;

/// <summary>A page's values in a query string.</summary>
internal sealed record CursorQuery(string? Cursor, int? Limit)
{
    private const int DefaultLimit = 50;

    public CursorRequest ToRequest() => new(Partners.Cursor.Read(Cursor), Limit ?? DefaultLimit);
}
