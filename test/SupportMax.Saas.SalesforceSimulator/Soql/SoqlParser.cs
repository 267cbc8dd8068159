using System.Globalization;
using SupportMax.Saas.SalesforceSimulator.Data;

namespace SupportMax.Saas.SalesforceSimulator.Soql;

/// <summary>SELECT … FROM … [WHERE …] [ORDER BY …] [LIMIT n] [OFFSET n], with AND, OR, NOT, parentheses, IN and LIKE.</summary>
internal sealed class SoqlParser
{
    private readonly List<SoqlToken> _tokens;
    private int _at;

    private SoqlParser(string query) => _tokens = SoqlTokens.Read(query);

    private SoqlToken Current => _tokens[_at];

    public static SoqlQuery Parse(string query) => new SoqlParser(query).ReadQuery();

    private SoqlQuery ReadQuery()
    {
        Expect("SELECT");
        var fields = ReadFields();
        Expect("FROM");
        var from = Word();
        var where = Takes("WHERE") ? ReadOr() : null;
        var order = new List<SoqlOrder>();
        if (Takes("ORDER"))
        {
            Expect("BY");
            do
                order.Add(ReadOrder());
            while (Takes(","));
        }

        int? limit = Takes("LIMIT") ? Number() : null;
        var offset = Takes("OFFSET") ? Number() : 0;
        return Current.Kind == SoqlTokenKind.End ? new(fields, from, where, order, limit, offset) : throw Unexpected();
    }

    private List<string> ReadFields()
    {
        if (Takes("COUNT"))
        {
            Expect("(");
            Expect(")");
            return ["COUNT()"];
        }

        var fields = new List<string> { Word() };
        while (Takes(","))
            fields.Add(Word());
        return fields;
    }

    private SoqlOrder ReadOrder()
    {
        var field = Word();
        if (Takes("DESC"))
            return new(field, IsDescending: true);
        Takes("ASC");
        return new(field, IsDescending: false);
    }

    private SoqlCondition ReadOr()
    {
        var left = ReadAnd();
        while (Takes("OR"))
            left = new SoqlOr(left, ReadAnd());
        return left;
    }

    private SoqlCondition ReadAnd()
    {
        var left = ReadSingle();
        while (Takes("AND"))
            left = new SoqlAnd(left, ReadSingle());
        return left;
    }

    private SoqlCondition ReadSingle()
    {
        if (Takes("NOT"))
            return new SoqlNot(ReadSingle());
        if (Takes("("))
        {
            var inner = ReadOr();
            Expect(")");
            return inner;
        }

        var field = Word();
        if (Takes("NOT"))
        {
            Expect("IN");
            return new SoqlNot(new SoqlComparison(field, "IN", ReadList()));
        }

        if (Takes("IN"))
            return new SoqlComparison(field, "IN", ReadList());
        if (Takes("LIKE"))
            return new SoqlComparison(field, "LIKE", [Value()]);
        if (Current is not { Kind: SoqlTokenKind.Symbol, Value: "=" or "!=" or "<>" or "<" or "<=" or ">" or ">=" })
            throw Unexpected();
        var symbol = _tokens[_at++].Value;
        return new SoqlComparison(field, symbol == "<>" ? "!=" : symbol, [Value()]);
    }

    private List<object?> ReadList()
    {
        Expect("(");
        var values = new List<object?> { Value() };
        while (Takes(","))
            values.Add(Value());
        Expect(")");
        return values;
    }

    private object? Value()
    {
        var token = _tokens[_at++];
        if (token.Kind == SoqlTokenKind.Text)
            return token.Value;
        if (token.Kind != SoqlTokenKind.Word)
            throw Unexpected(token);
        if (token.Value.Equals("null", StringComparison.OrdinalIgnoreCase))
            return null;
        if (bool.TryParse(token.Value, out var flag))
            return flag;
        if (decimal.TryParse(token.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
            return number;
        return DateTimeOffset.TryParse(token.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : throw Unexpected(token);
    }

    private int Number() => int.TryParse(Word(), CultureInfo.InvariantCulture, out var number) && number >= 0 ? number : throw Unexpected();

    private string Word() => Current.Kind == SoqlTokenKind.Word ? _tokens[_at++].Value : throw Unexpected();

    private bool Takes(string word)
    {
        if (Current.Kind is not (SoqlTokenKind.Word or SoqlTokenKind.Symbol) || !Current.Value.Equals(word, StringComparison.OrdinalIgnoreCase))
            return false;
        _at++;
        return true;
    }

    private void Expect(string word)
    {
        if (!Takes(word))
            throw Unexpected();
    }

    private SalesforceException Unexpected() => Unexpected(Current);

    private static SalesforceException Unexpected(SoqlToken token) =>
        new(400, "MALFORMED_QUERY", token.Kind == SoqlTokenKind.End ? "unexpected end of query" : $"unexpected token: '{token.Value}'");
}
