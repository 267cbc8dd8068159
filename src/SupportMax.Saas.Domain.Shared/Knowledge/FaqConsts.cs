namespace SupportMax.Saas.Knowledge;

/// <summary>Limits of a FAQ; lengths in characters.</summary>
public static class FaqConsts
{
    /// <summary>Longest question or phrasing.</summary>
    public const int MaxQuestionLength = 500;

    /// <summary>Longest answer (Markdown).</summary>
    public const int MaxAnswerLength = 20_000;

    /// <summary>Most phrasings of one FAQ.</summary>
    public const int MaxAlternatives = 300;

    /// <summary>Most tags of one FAQ.</summary>
    public const int MaxTags = 20;

    /// <summary>Longest tag.</summary>
    public const int MaxTagLength = 50;

    /// <summary>Longest product area.</summary>
    public const int MaxProductAreaLength = 100;

    /// <summary>Longest external id.</summary>
    public const int MaxExternalIdLength = 100;

    /// <summary>Separates phrasings, and tags, in a cell of a CSV file; so neither may hold it.</summary>
    public const char ListSeparator = '|';

    /// <summary>Most product areas of one tenant.</summary>
    public const int MaxProductAreas = 100;
}
