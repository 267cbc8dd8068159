using System.Globalization;

namespace SupportMax.Saas.Crm;

/// <summary>Values in Salesforce's query language.</summary>
internal static class Soql
{
    /// <summary>A quoted text; nothing in it has a meaning of its own any more.</summary>
    public static string Text(string value) =>
        $"'{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal)}'";

    public static string List(IEnumerable<string> values) => $"({string.Join(',', values.Select(Text))})";

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>A time as the REST API writes it, such as <c>2026-03-02T09:00:00.000+0000</c>.</summary>
    public static DateTimeOffset ReadTime(string text) => DateTimeOffset.ParseExact(text, ["yyyy-MM-dd'T'HH:mm:ss.fffzzz", "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
