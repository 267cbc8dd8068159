using System.Text.RegularExpressions;

namespace SupportMax.Saas.ChatModels;

/// <summary>
/// Takes personal data out of what goes to a chat model, and puts it back into what comes from it. The same value gets the
/// same placeholder throughout, so that the model can still tell one from the other.
/// </summary>
internal sealed partial class PersonalData
{
    private readonly Dictionary<string, string> _placeholders = new(StringComparer.Ordinal);

    /// <summary>The text with placeholders such as <c>EMAIL_1</c>.</summary>
    public string Hide(string text)
    {
        text = Email().Replace(text, match => PlaceholderFor("EMAIL", match.Value));
        text = BankAccount().Replace(text, match => PlaceholderFor("IBAN", match.Value));
        text = Card().Replace(text, match => IsCard(match.Value) ? PlaceholderFor("CARD", match.Value) : match.Value);
        text = Secret().Replace(text, match => PlaceholderFor("SECRET", match.Value));
        return Phone().Replace(text, match => match.Value.Count(char.IsDigit) >= 7 ? PlaceholderFor("PHONE", match.Value) : match.Value);
    }

    /// <summary>The text with the values again.</summary>
    public string Restore(string text) => _placeholders.Count == 0
        ? text
        : Placeholder().Replace(text, match => _placeholders.FirstOrDefault(pair => pair.Value == match.Value).Key ?? match.Value);

    private string PlaceholderFor(string kind, string value)
    {
        if (_placeholders.TryGetValue(value, out var known))
            return known;
        var number = _placeholders.Values.Count(placeholder => placeholder.StartsWith(kind, StringComparison.Ordinal)) + 1;
        return _placeholders[value] = $"{kind}_{number}";
    }

    /// <summary>Whether digits are a card's number, by the Luhn check of ISO/IEC 7812-1.</summary>
    private static bool IsCard(string text)
    {
        var digits = text.Where(char.IsAsciiDigit).Select(digit => digit - '0').Reverse().ToList();
        return digits.Count is >= 13 and <= 19 && digits.Select((digit, index) => index % 2 == 0 ? digit : digit > 4 ? (digit * 2) - 9 : digit * 2).Sum() % 10 == 0;
    }

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Email();

    [GeneratedRegex(@"\b[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){2,7}(?:\s?[A-Z0-9]{1,3})?\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex BankAccount();

    [GeneratedRegex(@"\b\d(?:[ -]?\d){12,18}\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Card();

    [GeneratedRegex(@"\b(?:sk|pk|api|key|ghp|xox[bp])[-_][A-Za-z0-9_-]{12,}|(?<=\b(?:password|passwort|pin|pwd)\s*(?:is|ist|:|=)\s*)\S+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Secret();

    [GeneratedRegex(@"(?<![\w.])\+?\(?\d[\d\s()/.-]{5,}\d(?![\w%])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Phone();

    [GeneratedRegex(@"\b(?:EMAIL|IBAN|CARD|SECRET|PHONE)_\d+\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Placeholder();
}
