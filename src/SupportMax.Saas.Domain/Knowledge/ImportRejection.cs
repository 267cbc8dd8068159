using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Knowledge;

/// <summary>A row of a file that did not go in, and why.</summary>
public sealed class ImportRejection : ITenantOwned
{
    private ImportRejection()
    {
    }

    /// <summary>A rejected row.</summary>
    /// <param name="importId">The import.</param>
    /// <param name="line">The line of the file on which the row starts; the first line is 1.</param>
    /// <param name="code">A code that has a text, such as <c>Knowledge:AnswerRequired</c>.</param>
    public ImportRejection(Guid importId, int line, string code)
    {
        ImportId = importId;
        Line = line;
        Code = code;
    }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>The import.</summary>
    public Guid ImportId { get; private set; }

    /// <summary>The line of the file on which the row starts; the first line is 1.</summary>
    public int Line { get; private set; }

    /// <summary>Why it did not go in.</summary>
    public string Code { get; private set; } = "";
}
