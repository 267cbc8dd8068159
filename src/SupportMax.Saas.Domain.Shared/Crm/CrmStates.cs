using System.Text.Json.Serialization;

namespace SupportMax.Saas.Crm;

/// <summary>How a connection is doing.</summary>
public enum CrmConnectionState
{
    /// <summary>Nothing has been exchanged with these settings yet.</summary>
    [JsonStringEnumMemberName("untried")] Untried,

    /// <summary>The last exchange went well.</summary>
    [JsonStringEnumMemberName("working")] Working,

    /// <summary>The CRM does not answer; chats go on and the ledger catches up.</summary>
    [JsonStringEnumMemberName("unavailable")] Unavailable,

    /// <summary>The CRM refuses the connection; somebody has to change the settings, here or there.</summary>
    [JsonStringEnumMemberName("refused")] Refused,
}

/// <summary>What a line of the ledger is about.</summary>
public enum CrmChangeKind
{
    /// <summary>A ticket becomes a case.</summary>
    [JsonStringEnumMemberName("caseCreated")] CaseCreated,

    /// <summary>A ticket has changed.</summary>
    [JsonStringEnumMemberName("caseChanged")] CaseChanged,

    /// <summary>Somebody wrote.</summary>
    [JsonStringEnumMemberName("comment")] Comment,

    /// <summary>A case was closed or opened again in the CRM.</summary>
    [JsonStringEnumMemberName("statusReceived")] StatusReceived,

    /// <summary>A case got another owner in the CRM.</summary>
    [JsonStringEnumMemberName("ownerReceived")] OwnerReceived,

    /// <summary>Somebody wrote to the customer in the CRM.</summary>
    [JsonStringEnumMemberName("commentReceived")] CommentReceived,
}

/// <summary>Where a line of the ledger is.</summary>
public enum CrmLedgerState
{
    /// <summary>It is to be done; earlier ones of its ticket come first.</summary>
    [JsonStringEnumMemberName("waiting")] Waiting,

    /// <summary>It is done.</summary>
    [JsonStringEnumMemberName("done")] Done,

    /// <summary>The CRM does not take it; it is not tried again by itself.</summary>
    [JsonStringEnumMemberName("failed")] Failed,
}

/// <summary>In what a ticket and its case differ.</summary>
public enum CrmDriftKind
{
    /// <summary>The case is gone, or was never made.</summary>
    [JsonStringEnumMemberName("missing")] Missing,

    /// <summary>One is done and the other is not.</summary>
    [JsonStringEnumMemberName("status")] Status,

    /// <summary>A mapped field holds something else.</summary>
    [JsonStringEnumMemberName("field")] Field,
}
