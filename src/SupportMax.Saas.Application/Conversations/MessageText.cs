using System.Text;

namespace SupportMax.Saas.Conversations;

/// <summary>Makes what came over the wire storable and readable: no control characters, no broken surrogates, no outer blanks.</summary>
internal static class MessageText
{
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' || !Rune.IsControl(rune))
                clean.Append(rune.ToString());
        }

        return clean.ToString().Trim();
    }
}
