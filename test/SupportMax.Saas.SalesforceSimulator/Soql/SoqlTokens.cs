using System.Text;
using SupportMax.Saas.SalesforceSimulator.Data;

namespace SupportMax.Saas.SalesforceSimulator.Soql;

internal enum SoqlTokenKind
{
    Word,
    Text,
    Symbol,
    End,
}

internal readonly record struct SoqlToken(SoqlTokenKind Kind, string Value);

/// <summary>Cuts a query into words, quoted texts and symbols.</summary>
internal static class SoqlTokens
{
    private static readonly string[] s_symbols = ["<=", ">=", "!=", "<>", "=", "<", ">", "(", ")", ","];

    public static List<SoqlToken> Read(string query)
    {
        var tokens = new List<SoqlToken>();
        for (var at = 0; at < query.Length;)
        {
            if (char.IsWhiteSpace(query[at]))
                at++;
            else if (query[at] == '\'')
                tokens.Add(new(SoqlTokenKind.Text, ReadText(query, ref at)));
            else if (s_symbols.FirstOrDefault(symbol => query.AsSpan(at).StartsWith(symbol, StringComparison.Ordinal)) is { } found)
                tokens.Add(new(SoqlTokenKind.Symbol, Take(query, ref at, found.Length)));
            else
                tokens.Add(new(SoqlTokenKind.Word, Take(query, ref at, WordLength(query, at))));
        }

        tokens.Add(new(SoqlTokenKind.End, ""));
        return tokens;
    }

    private static string Take(string query, ref int at, int length)
    {
        at += length;
        return query.Substring(at - length, length);
    }

    private static int WordLength(string query, int at)
    {
        var end = at;
        while (end < query.Length && (char.IsLetterOrDigit(query[end]) || query[end] is '_' or '.' or ':' or '-' or '+'))
            end++;
        return end > at ? end - at : throw new SalesforceException(400, "MALFORMED_QUERY", $"unexpected token: '{query[at]}'");
    }

    private static string ReadText(string query, ref int at)
    {
        var text = new StringBuilder();
        for (at++; at < query.Length; at++)
        {
            if (query[at] == '\'')
            {
                at++;
                return text.ToString();
            }

            if (query[at] == '\\' && ++at < query.Length)
                text.Append(query[at] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', var other => other });
            else if (at < query.Length)
                text.Append(query[at]);
        }

        throw new SalesforceException(400, "MALFORMED_QUERY", "unterminated string literal");
    }
}
