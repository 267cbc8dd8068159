using CsvHelper;

namespace SupportMax.Saas.Knowledge;

/// <summary>One record of a CSV file.</summary>
/// <param name="Line">The line on which it starts, from 1.</param>
/// <param name="Cells">Its cells, or null when it is no valid CSV.</param>
internal readonly record struct CsvRecord(int Line, IReadOnlyList<string>? Cells);

/// <summary>
/// The records of a UTF-8 file and their lines. A record that is no valid CSV costs no more than its first line: reading goes
/// on with the next one, so that a quote which is never closed does not swallow the rest of the file.
/// </summary>
internal sealed class CsvRecords
{
    private readonly ReadOnlyMemory<byte> _file;
    private readonly CsvReaderOptions _options;
    private bool _isMalformed;

    public CsvRecords(ReadOnlyMemory<byte> file)
    {
        _file = file;
        _options = new CsvReaderOptions { Separator = ',', HasHeader = false, TrackLineNumbers = true, OnMalformedRecord = _ => _isMalformed = true };
    }

    /// <summary>All records but blank lines. The same file gives the same records every time.</summary>
    public IEnumerable<CsvRecord> Read()
    {
        int? resumeAt = 0;
        for (var line = 0; resumeAt is { } offset;)
        {
            resumeAt = null;
            using var reader = CsvReader.Create(_file[offset..], _options);
            var linesBefore = line;
            while (resumeAt is null && ReadNext(reader))
            {
                line = linesBefore + (int)reader.LineNumber;
                if (!reader.RawRecord.Trim(" \t\r\n"u8).IsEmpty)
                    yield return new CsvRecord(line, _isMalformed ? null : reader.Current.ToArray());
                if (_isMalformed && reader.RawRecord.ContainsAny((byte)'\r', (byte)'\n'))
                    resumeAt = NextLine(offset + (int)reader.ByteOffset);
            }
        }
    }

    private bool ReadNext(CsvReader reader)
    {
        _isMalformed = false;
        if (!reader.Read())
            return false;
        _isMalformed |= reader.RawRecord.Length > ImportConsts.MaxRowBytes;
        return true;
    }

    private int NextLine(int offset)
    {
        var text = _file.Span;
        var end = offset + text[offset..].IndexOfAny((byte)'\r', (byte)'\n');
        return end + (text[end..].StartsWith("\r\n"u8) ? 2 : 1);
    }
}
