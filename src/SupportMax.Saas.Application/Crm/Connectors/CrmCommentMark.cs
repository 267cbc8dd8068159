namespace SupportMax.Saas.Crm;

/// <summary>The last line of every comment that the product writes: CRMs give comments no field of ours to find them by.</summary>
public static class CrmCommentMark
{
    private const string Beginning = "[SupportMax ";

    /// <summary>The comment's whole text, at most so long; the words are cut, never the mark.</summary>
    public static string Sign(string body, string key, int maxLength)
    {
        var mark = $"\n{Of(key)}";
        var room = maxLength - mark.Length;
        return (body.Length <= room ? body : body[..(room - 1)] + "…") + mark;
    }

    /// <summary>Whether a comment bears the mark of this key.</summary>
    public static bool Bears(string text, string key) => text.TrimEnd().EndsWith(Of(key), StringComparison.Ordinal);

    /// <summary>Whether a comment is the product's own.</summary>
    public static bool IsOurs(string text)
    {
        var lastLine = text.TrimEnd().Split('\n')[^1];
        return lastLine.StartsWith(Beginning, StringComparison.Ordinal) && lastLine.EndsWith(']');
    }

    private static string Of(string key) => $"{Beginning}{key}]";
}
