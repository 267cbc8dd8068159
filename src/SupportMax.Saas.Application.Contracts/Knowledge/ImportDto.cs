namespace SupportMax.Saas.Knowledge;

/// <summary>How far an import is. processed = imported + updated + rejectedCount.</summary>
/// <param name="State">Where it is. When it has failed, <paramref name="Rejected"/> says on which line and why.</param>
/// <param name="Total">Rows of the file; 0 until it runs.</param>
/// <param name="Processed">Rows that are dealt with.</param>
/// <param name="Imported">Rows that became new FAQs.</param>
/// <param name="Updated">Rows that met a FAQ that was there.</param>
/// <param name="RejectedCount">Rows that did not go in.</param>
/// <param name="Rejected">The first 10,000 of them, by line.</param>
public sealed record ImportDto(
    ImportState State, int Total, int Processed, int Imported, int Updated, int RejectedCount, IReadOnlyList<RejectedRowDto> Rejected);

/// <summary>A row that did not go in, or what ended the import.</summary>
/// <param name="Line">The line of the file on which it starts; the first line is 1, and 0 stands for the import as a whole.</param>
/// <param name="Code">Why, as a code.</param>
/// <param name="Message">Why, and what to do.</param>
public sealed record RejectedRowDto(int Line, string Code, string Message);
