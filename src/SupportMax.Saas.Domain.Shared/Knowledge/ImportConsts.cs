namespace SupportMax.Saas.Knowledge;

/// <summary>Limits of an import of a CSV file.</summary>
public static class ImportConsts
{
    /// <summary>Largest file, in bytes.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    /// <summary>Largest request that brings a file, in bytes: a form holds more than the file alone.</summary>
    public const int MaxUploadBytes = MaxBytes + (1024 * 1024);

    /// <summary>Stands for the line of a rejection that is about the file as a whole.</summary>
    public const int WholeFile = 0;

    /// <summary>Longest single row, in bytes: several times the largest FAQ that the other limits allow.</summary>
    public const int MaxRowBytes = 4 * 1024 * 1024;

    /// <summary>Rows that go in together, in one transaction.</summary>
    public const int BatchSize = 500;

    /// <summary>Most rejected rows that are shown; all are counted.</summary>
    public const int MaxRejectionsShown = 10_000;
}
