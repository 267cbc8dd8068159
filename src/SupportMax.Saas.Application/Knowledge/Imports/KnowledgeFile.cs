using System.Text;
using System.Text.Unicode;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Knowledge;

/// <summary>A CSV file of FAQs. The same bytes give the same rows every time, so that an import can be taken up again.</summary>
internal sealed class KnowledgeFile
{
    private readonly ReadOnlyMemory<byte> _text;
    private readonly KnowledgeColumns _columns;

    private KnowledgeFile(ReadOnlyMemory<byte> text, KnowledgeColumns columns)
    {
        _text = text;
        _columns = columns;
    }

    /// <summary>Opens a file that is UTF-8, with or without a byte order mark, and has the needed columns and a row.</summary>
    /// <exception cref="UnreadableFileException">It is not; the code and line say where.</exception>
    public static KnowledgeFile Open(ReadOnlyMemory<byte> bytes)
    {
        var text = bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        if (!Utf8.IsValid(text.Span))
            throw new UnreadableFileException(KnowledgeErrorCodes.ImportEncodingInvalid, FindInvalidLine(text.Span));
        using var records = new CsvRecords(text).Read().GetEnumerator();
        if (!records.MoveNext())
            throw new UnreadableFileException(KnowledgeErrorCodes.ImportEmpty, 1);
        var header = records.Current;
        if (header.Cells is null || KnowledgeColumns.Find(header.Cells) is not { } columns)
            throw new UnreadableFileException(KnowledgeErrorCodes.ImportColumnMissing, header.Line);
        return records.MoveNext() ? new KnowledgeFile(text, columns) : throw new UnreadableFileException(KnowledgeErrorCodes.ImportEmpty, header.Line);
    }

    /// <summary>How many rows there are, good and bad.</summary>
    public int CountRows() => Records().Count();

    /// <summary>All rows in their order.</summary>
    public IEnumerable<KnowledgeRow> ReadRows()
    {
        var externalIds = new HashSet<string>(StringComparer.Ordinal);
        foreach (var record in Records())
        {
            var row = Read(record);
            yield return row.Content?.ExternalId is not { } externalId || externalIds.Add(externalId)
                ? row
                : new KnowledgeRow(row.Line, null, KnowledgeErrorCodes.ExternalIdRepeated);
        }
    }

    private IEnumerable<CsvRecord> Records() => new CsvRecords(_text).Read().Skip(1);

    private KnowledgeRow Read(CsvRecord record)
    {
        if (record.Cells is not { } cells || cells.Count != _columns.Count)
            return new KnowledgeRow(record.Line, null, KnowledgeErrorCodes.ImportRowMalformed);
        try
        {
            return new KnowledgeRow(record.Line, FaqContent.Check(_columns.Read(cells)), null);
        }
        catch (BusinessException exception)
        {
            return new KnowledgeRow(record.Line, null, exception.Code);
        }
    }

    private static int FindInvalidLine(ReadOnlySpan<byte> text)
    {
        // A byte of a longer UTF-8 sequence is never a line end, so each line can be looked at alone.
        var line = 1;
        while (text.IndexOf((byte)'\n') is >= 0 and var end && Utf8.IsValid(text[..end]))
        {
            text = text[(end + 1)..];
            line++;
        }

        return line;
    }
}

/// <summary>A row of a knowledge file.</summary>
/// <param name="Line">The line on which it starts, from 1.</param>
/// <param name="Content">What it says, checked; null when it is rejected.</param>
/// <param name="Code">Why it is rejected.</param>
internal sealed record KnowledgeRow(int Line, FaqContent? Content, string? Code);
