namespace SupportMax.Saas.Crm;

/// <summary>
/// Where changes made in a CRM come from: polling today, a stream of change events as well, for the position is the source's own. A
/// change may be told more than once and never not at all; whoever applies it has to bear that.
/// </summary>
public interface ICrmChangeSource
{
    /// <summary>Which system it listens to.</summary>
    CrmSystem System { get; }

    /// <summary>What has changed in cases that came from tickets.</summary>
    /// <param name="access">The connection.</param>
    /// <param name="position">Where the last reading ended; null to begin with what changes from now on.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    Task<CrmChanges> ReadAsync(CrmAccess access, string? position, CancellationToken cancellationToken);
}
