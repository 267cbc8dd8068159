namespace SupportMax.Saas.EntityFrameworkCore.Modeling;

/// <summary>Makes a person's words a pattern for <c>like</c> in which nothing has a special meaning.</summary>
internal static class LikePattern
{
    /// <summary>Has to be named with every pattern: without it, EF Core says that there is none.</summary>
    public const string Escape = "\\";

    public static string Containing(string words) =>
        "%" + words.Trim()
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal) + "%";
}
