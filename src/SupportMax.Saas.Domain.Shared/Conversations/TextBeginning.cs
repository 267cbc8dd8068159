namespace SupportMax.Saas.Conversations;

/// <summary>Shortens a text. A character of two halves, such as an emoji, is never cut in two: no database takes half of one.</summary>
public static class TextBeginning
{
    /// <summary>The text, or as much of its beginning as has at most so many UTF-16 units.</summary>
    public static string Of(string text, int maxLength)
    {
        if (text.Length <= maxLength)
            return text;
        return text[..(char.IsHighSurrogate(text[maxLength - 1]) ? maxLength - 1 : maxLength)];
    }
}
