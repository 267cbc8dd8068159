using System.Text.Json.Serialization;

namespace SupportMax.Saas.Tickets;

/// <summary>Whether a ticket still needs a person.</summary>
public enum TicketStatus
{
    /// <summary>It does.</summary>
    [JsonStringEnumMemberName("open")] Open,

    /// <summary>It is done.</summary>
    [JsonStringEnumMemberName("resolved")] Resolved,
}

/// <summary>How soon a ticket needs a person; P1 first.</summary>
public enum TicketPriority
{
    /// <summary>Work stands still.</summary>
    P1 = 1,

    /// <summary>Something important fails.</summary>
    P2 = 2,

    /// <summary>The usual.</summary>
    P3 = 3,

    /// <summary>A wish.</summary>
    P4 = 4,
}

/// <summary>Why the bot handed over.</summary>
public enum EscalationReason
{
    /// <summary>No answer was probable enough.</summary>
    [JsonStringEnumMemberName("lowConfidence")] LowConfidence,

    /// <summary>The customer asked for a person.</summary>
    [JsonStringEnumMemberName("customerRequest")] CustomerRequest,

    /// <summary>None of the offered answers was meant.</summary>
    [JsonStringEnumMemberName("offersRefused")] OffersRefused,

    /// <summary>The message could not be understood at all.</summary>
    [JsonStringEnumMemberName("unreadable")] Unreadable,

    /// <summary>The engine failed.</summary>
    [JsonStringEnumMemberName("failure")] Failure,

    /// <summary>The customer was upset.</summary>
    [JsonStringEnumMemberName("upset")] Upset,

    /// <summary>No reply was given in time.</summary>
    [JsonStringEnumMemberName("noReplyInTime")] NoReplyInTime,

    /// <summary>The customer was abusive.</summary>
    [JsonStringEnumMemberName("abuse")] Abuse,

    /// <summary>Somebody is threatened, hurt or in danger of it.</summary>
    [JsonStringEnumMemberName("danger")] Danger,

    /// <summary>Somebody speaks of suicide or self-harm.</summary>
    [JsonStringEnumMemberName("selfHarm")] SelfHarm,
}
