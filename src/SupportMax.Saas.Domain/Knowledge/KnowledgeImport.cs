using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Knowledge;

/// <summary>
/// The import of one CSV file. How far it has come is written together with the rows themselves, so whoever takes it up after
/// a crash goes on exactly where the last transaction ended.
/// </summary>
public sealed class KnowledgeImport : ITenantOwned
{
    private KnowledgeImport()
    {
    }

    /// <summary>A new import that waits for its turn.</summary>
    /// <param name="publishes">Whether its rows answer customers at once.</param>
    /// <param name="startedBy">The user who sent the file.</param>
    /// <param name="now">The time.</param>
    public KnowledgeImport(bool publishes, string startedBy, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7();
        Publishes = publishes;
        StartedBy = startedBy;
        CreatedAt = now;
    }

    /// <summary>The import's id.</summary>
    public Guid Id { get; private set; }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>Where it is.</summary>
    public ImportState State { get; private set; }

    /// <summary>Whether its rows answer customers at once.</summary>
    public bool Publishes { get; private set; }

    /// <summary>Whether the tenant had no product areas when it began, so that the file brings them.</summary>
    public bool CreatesAreas { get; private set; }

    /// <summary>Rows of the file, without its first line; 0 until it runs.</summary>
    public int Total { get; private set; }

    /// <summary>Rows that are dealt with, in the order of the file.</summary>
    public int Processed { get; private set; }

    /// <summary>Rows that became new FAQs.</summary>
    public int Imported { get; private set; }

    /// <summary>Rows that met a FAQ that was there.</summary>
    public int Updated { get; private set; }

    /// <summary>The user who sent the file.</summary>
    public string StartedBy { get; private set; } = "";

    /// <summary>When the file came.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it was done or had failed.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>Whether nothing is left to do.</summary>
    public bool IsFinished => State is ImportState.Done or ImportState.Failed;

    /// <summary>Starts with the first row.</summary>
    public void Begin(int total, bool createsAreas)
    {
        State = ImportState.Running;
        Total = total;
        CreatesAreas = createsAreas;
    }

    /// <summary>Counts the next rows of the file as dealt with.</summary>
    /// <param name="imported">How many became new FAQs.</param>
    /// <param name="updated">How many met a FAQ that was there.</param>
    /// <param name="rejected">How many were rejected.</param>
    public void Advance(int imported, int updated, int rejected)
    {
        Imported += imported;
        Updated += updated;
        Processed += imported + updated + rejected;
    }

    /// <summary>Every row is dealt with and every published one is searchable.</summary>
    public void Finish(DateTimeOffset now)
    {
        State = ImportState.Done;
        FinishedAt = now;
    }

    /// <summary>Goes on with its next row after it had failed.</summary>
    public void Resume()
    {
        State = Total == 0 ? ImportState.Queued : ImportState.Running;
        FinishedAt = null;
    }

    /// <summary>It ends before its last row.</summary>
    public void Fail(DateTimeOffset now)
    {
        State = ImportState.Failed;
        FinishedAt = now;
    }
}
