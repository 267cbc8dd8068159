namespace SupportMax.Saas.Knowledge;

/// <summary>A file cannot be read as a whole; no row of it goes in.</summary>
internal sealed class UnreadableFileException(string code, int line) : Exception(code)
{
    public string Code { get; } = code;

    public int Line { get; } = line;
}
