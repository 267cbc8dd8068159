using SupportMax.Saas.Knowledge;

namespace SupportMax.Saas.Tickets;

/// <summary>How soon a person should look, from what the customer wants and how it is said, in English and German.</summary>
public static class TicketPriorityRule
{
    private static readonly string[] s_standstill =
    [
        "outage", "is down", "all users", "whole team", "nobody can", "data loss", "lost all", "hacked", "breach", "security incident",
        "ausfall", "ausgefallen", "nichts geht mehr", "alle nutzer", "ganzes team", "niemand kann", "datenverlust", "gehackt", "sicherheitsvorfall",
    ];

    private static readonly string[] s_urgent =
    [
        "urgent", "asap", "immediately", "emergency", "deadline", "blocked", "can't work", "cannot work", "charged twice", "locked out",
        "dringend", "es eilt", "notfall", "blockiert", "kann nicht arbeiten", "können nicht arbeiten", "doppelt abgebucht", "ausgesperrt",
    ];

    /// <summary>P1 for a standstill and where somebody may be harmed, P2 for urgent words or when the product itself failed, P4 for wishes, else P3.</summary>
    public static TicketPriority For(string? intent, EscalationReason reason, string text)
    {
        if (reason is EscalationReason.SelfHarm or EscalationReason.Danger || s_standstill.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)))
            return TicketPriority.P1;
        if (s_urgent.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)) || reason is EscalationReason.Failure or EscalationReason.NoReplyInTime)
            return TicketPriority.P2;
        return intent == nameof(Intent.FeatureRequest) ? TicketPriority.P4 : TicketPriority.P3;
    }
}
