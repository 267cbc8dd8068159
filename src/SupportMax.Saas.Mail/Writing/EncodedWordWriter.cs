using System.Text;

namespace SupportMax.Saas.Mail.Writing;

/// <summary>Writes header text that is not ASCII as encoded words (RFC 2047), none longer than 75 characters.</summary>
internal static class EncodedWordWriter
{
    private const int MaxBytes = 42;

    public static string Write(string text)
    {
        var clean = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (clean.All(character => character is >= ' ' and <= '~') && !clean.Contains("=?", StringComparison.Ordinal))
            return clean;
        var words = new List<string>();
        var bytes = new List<byte>();
        foreach (var rune in clean.EnumerateRunes())
        {
            var encoded = Encoding.UTF8.GetBytes(rune.ToString());
            if (bytes.Count + encoded.Length > MaxBytes)
                Finish();
            bytes.AddRange(encoded);
        }

        Finish();
        return string.Join(' ', words);

        void Finish()
        {
            if (bytes.Count > 0)
                words.Add($"=?utf-8?B?{Convert.ToBase64String([.. bytes])}?=");
            bytes.Clear();
        }
    }
}
