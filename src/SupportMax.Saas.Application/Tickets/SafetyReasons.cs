using SupportMax.Saas.Answering;

namespace SupportMax.Saas.Tickets;

/// <summary>What is written on the ticket of a message that no bot may answer.</summary>
internal static class SafetyReasons
{
    /// <summary>The reason of a message in which something was found; not readable when it is gone by now.</summary>
    public static EscalationReason Of(string text) => SafetyRule.Find(text) is { } finding ? Of(finding) : EscalationReason.Unreadable;

    public static EscalationReason Of(SafetyFinding finding) => finding.Concern switch
    {
        SafetyConcern.SelfHarm => EscalationReason.SelfHarm,
        SafetyConcern.Danger => EscalationReason.Danger,
        _ => EscalationReason.Abuse,
    };
}
