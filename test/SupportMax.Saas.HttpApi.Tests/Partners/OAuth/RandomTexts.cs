namespace SupportMax.Saas.Partners;

/// <summary>Texts that nobody thought of; the same seed gives the same ones.</summary>
internal sealed class RandomTexts(int seed)
{
    private const int AsciiLetters = 95;
    private readonly Random _dice = new(seed);

    public Random Dice => _dice;

    /// <summary>A text that differs from the given one in a letter, a length, an order, a case, an encoding or its surroundings.</summary>
    public string Change(string text)
    {
        while (true)
        {
            var at = _dice.Next(text.Length);
            var other = _dice.Next(10) switch
            {
                0 => text[..at] + Letter() + text[(at + 1)..],
                1 => text[..at] + Letter() + text[at..],
                2 => text[..at] + text[(at + 1)..],
                3 => text[..at],
                4 => text + Letter(),
                5 => Letter() + text,
                6 => text[..at] + Swapped(text[at]) + text[(at + 1)..],
                7 => text[..at] + Uri.HexEscape(text[at]) + text[(at + 1)..],
                8 => text[at..] + text[..at],
                _ => text + text,
            };
            if (other.Length > 0 && other != text)
                return other;
        }
    }

    /// <summary>A printable letter of ASCII.</summary>
    public char Letter() => (char)(' ' + _dice.Next(AsciiLetters));

    /// <summary>Up to so many letters of many scripts, with what has a meaning in addresses, headers, HTML and JSON.</summary>
    public string Any(int maxLength)
    {
        const string special = "&=#?%+/\\\"'<>;:,@ \r\n\t{}[]|^`~äßéΩжשع中あ한🙂𝔘​‮";
        var elements = System.Globalization.StringInfo.GetTextElementEnumerator(special);
        var all = new List<string>();
        while (elements.MoveNext())
            all.Add(elements.GetTextElement());
        return string.Concat(Enumerable.Range(0, _dice.Next(1, maxLength)).Select(_ => _dice.Next(2) == 0 ? Letter().ToString() : all[_dice.Next(all.Count)]));
    }

    public byte[] Bytes(int maxLength)
    {
        var bytes = new byte[_dice.Next(maxLength)];
        _dice.NextBytes(bytes);
        return bytes;
    }

    private static char Swapped(char letter) => char.IsUpper(letter) ? char.ToLowerInvariant(letter) : char.ToUpperInvariant(letter);
}
