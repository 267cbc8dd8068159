using System.Linq.Expressions;

namespace SupportMax.Saas.Knowledge;

/// <summary>The columns by which a list of FAQs can be sorted.</summary>
internal static class FaqSorting
{
    private static readonly Dictionary<string, Expression<Func<Faq, object?>>> s_columns = new(StringComparer.Ordinal)
    {
        ["question"] = faq => faq.Question,
        ["intent"] = faq => faq.Intent,
        ["productarea"] = faq => faq.ProductArea,
        ["language"] = faq => faq.Language,
        ["status"] = faq => faq.Status,
        ["version"] = faq => faq.Version,
        ["externalid"] = faq => faq.ExternalId,
        ["changedat"] = faq => faq.ChangedAt,
    };

    public static string[] Columns { get; } = [.. s_columns.Keys];

    /// <summary>By the wished column, else the question; then by id, so that pages never overlap.</summary>
    public static IQueryable<Faq> Apply(IQueryable<Faq> query, PageRequest page)
    {
        var column = s_columns[page.SortColumn ?? "question"];
        return (page.IsDescending ? query.OrderByDescending(column) : query.OrderBy(column)).ThenBy(faq => faq.Id);
    }
}
