using System.Globalization;
using System.Text.RegularExpressions;

namespace SupportMax.Saas.Answering;

/// <summary>Finds what is hard in a text: what is either literally in a source or invented.</summary>
internal static partial class FactTexts
{
    private static readonly Dictionary<string, string> s_numberWords =
        ("two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 fifteen=15 twenty=20 thirty=30 forty=40 fifty=50 sixty=60 "
            + "ninety=90 hundred=100 thousand=1000 million=1000000 half=0.5 twice=2 double=2 dozen=12")
        .Split(' ').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> s_calendar = new(StringComparer.OrdinalIgnoreCase)
    {
        "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "tomorrow", "tonight", "weekend", "overnight",
        "hour", "hourly", "day", "daily", "week", "weekly", "month", "monthly", "quarter", "quarterly", "year", "yearly", "annually",
    };

    /// <summary>Links and addresses, in lower case and without the full stop after them.</summary>
    public static IEnumerable<string> Links(string text) => Link().Matches(text).Select(match => match.Value.TrimEnd('.', ',', ';', ')', '!', '?').ToLowerInvariant());

    /// <summary>Numbers with their unit, such as <c>30 day</c>, <c>$ 5</c> or <c>4</c>.</summary>
    public static IEnumerable<(string Number, string Unit)> Numbers(string text)
    {
        foreach (var match in Number().Matches(text).Where(match => !IsPartOfName(match)))
        {
            var money = match.Groups["money"].Value;
            yield return (Plain(match.Groups["number"].Value), UnitOf(money.Length > 0 ? money : match.Groups["unit"].Value));
        }

        foreach (var match in NumberWord().Matches(text).Where(match => match.Groups["joined"].Length == 0 || UnitOf(match.Groups["unit"].Value).Length > 0))
            yield return (s_numberWords[match.Groups["word"].Value], UnitOf(match.Groups["unit"].Value));
    }

    /// <summary>Numbers written in digits, however a language writes them.</summary>
    public static IEnumerable<string> Digits(string text) => Number().Matches(text).Select(match => Plain(match.Groups["number"].Value));

    /// <summary>Months, days and the like, as they are written: “Monday” is a day where “monday” may be a product.</summary>
    public static IEnumerable<string> CalendarWords(string text) => Word().Matches(text).Select(match => match.Value).Where(word => s_calendar.Contains(word) || s_calendar.Contains(word.TrimEnd('s')));

    /// <summary>Whether the text speaks of all, every or any.</summary>
    public static bool SaysAll(string text) => All().IsMatch(text);

    /// <summary>Names: what is written large within a sentence, has capitals or digits inside, or does something at its beginning.</summary>
    public static IEnumerable<string> Names(string sentence) =>
        Name().Matches(sentence).Where(match => IsInside(sentence, match.Index) || IsOddlyWritten(match.Value)).Select(match => match.Value)
            .Concat(Subject().Matches(sentence).Select(match => match.Groups["name"].Value));

    /// <summary>The words that are no names, though some are written large because they begin a sentence.</summary>
    public static IEnumerable<string> CommonWords(string sentence) => Word().Matches(sentence)
        .Where(match => char.IsLower(match.Value[0]) || (!IsInside(sentence, match.Index) && !Subject().IsMatch(sentence))).Select(match => match.Value);

    /// <summary>The digit of “2FA” or “3D” counts nothing, and neither does the “two” of “two-factor”.</summary>
    private static bool IsPartOfName(Match match) =>
        match.Groups["unit"] is { Success: true } unit && char.IsUpper(unit.Value[0]) && unit.Index == match.Groups["number"].Index + match.Groups["number"].Length && UnitOf(unit.Value).Length == 0;

    private static bool IsInside(string sentence, int index) => sentence[..index].AsSpan().TrimEnd() is { Length: > 0 } before && before[^1] is not ('.' or '!' or '?' or ':' or '"' or '“' or '(');

    private static bool IsOddlyWritten(string word) => word.Skip(1).Any(letter => char.IsUpper(letter) || char.IsDigit(letter));

    private static string Plain(string number)
    {
        // 1,000 and 1.000 are a thousand; 1.5 and 1,5 are one and a half.
        var text = Thousands().IsMatch(number) ? number.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal) : number.Replace(',', '.');
        return decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value.ToString("0.############", CultureInfo.InvariantCulture) : text;
    }

    private static string UnitOf(string text) => text.ToLowerInvariant() switch
    {
        "%" or "percent" or "prozent" => "%",
        "$" or "usd" or "dollar" or "dollars" => "$",
        "€" or "eur" or "euro" or "euros" => "€",
        "£" or "gbp" or "pound" or "pounds" => "£",
        var unit when Unit().IsMatch(unit) => unit.TrimEnd('s'),
        _ => "",
    };

    [GeneratedRegex(@"(?:https?://|www\.)[^\s<>""\])]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|io|co|de|app|dev|example|info|biz|eu|uk)\b(?:/[^\s<>""\])]*)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<money>[$€£])?\s?(?<![\p{L}\d])(?<number>\d+(?:[.,:]\d+)*)(?:\s?|-)(?<unit>%|[€$£]|[A-Za-z]+)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Number();

    [GeneratedRegex(
        @"\b(?<word>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|hundred|thousand|million|half|twice|double|dozen)\b"
        + @"(?:(?:\s|(?<joined>-))(?<unit>%|[A-Za-z]+))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex NumberWord();

    [GeneratedRegex(@"^\d{1,3}(?:[.,]\d{3})+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Thousands();

    [GeneratedRegex(@"^(?:second|minute|hour|day|week|month|quarter|year|kb|mb|gb|tb|seat|user|member|guest|project|task|time|attempt|file|row|character|px|am|pm|tag|stunde|minuten|woche|monat|jahr)s?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Unit();

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(?:every|everyone|everybody|everything|all|each|any|anyone|anybody|anything|whoever|whole|always|per)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex All();

    [GeneratedRegex(@"^[\s""“(*]*(?<name>\p{Lu}[\p{L}\d]+)\s+(?:has|have|had|is|are|was|were|can|cannot|could|will|would|may|might|must|should|does|do|did|takes?|sends?|makes?|gives?|lets?|needs?|starts?|costs?)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Subject();

    [GeneratedRegex(@"\b\p{Lu}[\p{L}\d]*(?:[-'’][\p{L}\d]+)*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Name();
}
