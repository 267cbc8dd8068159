namespace SupportMax.Saas.Answering;

/// <summary>The words of a text: runs of letters and digits in lower case; an apostrophe joins.</summary>
internal static class Words
{
    /// <summary>Splits a cleaned text.</summary>
    public static List<string> Of(string text)
    {
        var words = new List<string>();
        Span<char> word = stackalloc char[LongestWord];
        var length = 0;
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter))
            {
                if (length < LongestWord) word[length++] = char.ToLowerInvariant(letter);
            }
            else if (letter != '\'' && length > 0)
            {
                words.Add(new(word[..length]));
                length = 0;
            }
        }

        if (length > 0) words.Add(new(word[..length]));
        return words;
    }

    private const int LongestWord = 40;
}
