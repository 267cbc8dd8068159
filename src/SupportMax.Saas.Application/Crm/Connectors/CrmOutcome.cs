namespace SupportMax.Saas.Crm;

/// <summary>What became of one record.</summary>
/// <param name="Kind">Whether it is written.</param>
/// <param name="RemoteId">The CRM's id, when it is.</param>
/// <param name="Code">The CRM's own error code, when it is not.</param>
/// <param name="Message">The CRM's words.</param>
public sealed record CrmOutcome(CrmOutcomeKind Kind, string? RemoteId = null, string? Code = null, string? Message = null)
{
    /// <summary>It is written.</summary>
    public static CrmOutcome Done(string remoteId) => new(CrmOutcomeKind.Done, remoteId);
}

/// <summary>Whether a record is written.</summary>
public enum CrmOutcomeKind
{
    /// <summary>It is.</summary>
    Done,

    /// <summary>Not now; another attempt makes sense.</summary>
    Later,

    /// <summary>Another attempt would end the same way.</summary>
    Refused,
}
