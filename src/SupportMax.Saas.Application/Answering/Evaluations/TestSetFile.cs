using System.Text;
using System.Text.Unicode;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Knowledge;

namespace SupportMax.Saas.Answering;

/// <summary>Reads a test set: UTF-8, a first row that names the columns, the columns <c>text</c> and <c>expected</c> among them.</summary>
internal static class TestSetFile
{
    private const string Text = "text", Expected = "expected";

    /// <summary>Its rows, good and bad.</summary>
    /// <exception cref="BusinessException">The file cannot be read as a whole; the code says why.</exception>
    public static IReadOnlyList<TestSetRow> Read(ReadOnlyMemory<byte> bytes, KnowledgeSnapshot snapshot)
    {
        var content = bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        if (!Utf8.IsValid(content.Span))
            throw new BusinessException(AnsweringErrorCodes.TestSetInvalid, ErrorKind.BadInput, "file");
        var records = new CsvRecords(content).Read().Take(EvaluationConsts.MaxRows + 2).ToList();
        if (records.Count < 2)
            throw new BusinessException(AnsweringErrorCodes.TestSetEmpty, ErrorKind.BadInput, "file");
        if (records.Count > EvaluationConsts.MaxRows + 1)
            throw new BusinessException(AnsweringErrorCodes.TestSetTooLong, ErrorKind.TooLarge, "file");
        var header = records[0].Cells?.Select(cell => cell.Trim()).ToList() ?? [];
        var (text, expected) = (PlaceOf(header, Text), PlaceOf(header, Expected));
        if (text < 0 || expected < 0)
            throw new BusinessException(AnsweringErrorCodes.TestSetInvalid, ErrorKind.BadInput, "file");
        var byKey = snapshot.Faqs.Values.Where(faq => faq.ExternalId is not null).ToDictionary(faq => faq.ExternalId!, faq => faq.Id, StringComparer.Ordinal);
        return [.. records.Skip(1).Select(record => Read(record, header.Count, text, expected, byKey, snapshot))];
    }

    private static int PlaceOf(List<string> header, string name) => header.FindIndex(cell => cell.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static TestSetRow Read(CsvRecord record, int columns, int text, int expected, Dictionary<string, Guid> byKey, KnowledgeSnapshot snapshot)
    {
        if (record.Cells is not { } cells || cells.Count != columns)
            return TestSetRow.Rejected(record.Line, AnsweringErrorCodes.TestSetRowMalformed);
        var words = MessageText.Clean(cells[text]);
        if (words.Length == 0)
            return TestSetRow.Rejected(record.Line, AnsweringErrorCodes.TextRequired);
        if (words.Length > ConversationConsts.MaxTextLength)
            return TestSetRow.Rejected(record.Line, AnsweringErrorCodes.TextTooLong);
        var key = cells[expected].Trim();
        if (key.Length == 0)
            return new TestSetRow(record.Line, words, null, null);
        if (byKey.TryGetValue(key, out var id) || (Guid.TryParse(key, out id) && snapshot.Faqs.ContainsKey(id)))
            return new TestSetRow(record.Line, words, id, null);
        return TestSetRow.Rejected(record.Line, AnsweringErrorCodes.ExpectedUnknown);
    }
}

/// <summary>A row of a test set.</summary>
/// <param name="Line">The line on which it starts, from 1.</param>
/// <param name="Text">The question.</param>
/// <param name="ExpectedFaqId">The right answer; null when it should not be answered.</param>
/// <param name="Code">Why it is rejected; null when it is not.</param>
internal sealed record TestSetRow(int Line, string Text, Guid? ExpectedFaqId, string? Code)
{
    public static TestSetRow Rejected(int line, string code) => new(line, "", null, code);
}
