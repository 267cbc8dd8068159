namespace SupportMax.Saas.Crm;

/// <summary>What of a ticket can become a field of a case.</summary>
public static class CrmSources
{
    /// <summary>The customer's words, shortened.</summary>
    public const string Subject = "subject";

    /// <summary>What was said until the ticket was made.</summary>
    public const string Transcript = "transcript";

    /// <summary><c>open</c>, <c>assigned</c> or <c>resolved</c>.</summary>
    public const string Status = "status";

    /// <summary><c>P1</c>–<c>P4</c>.</summary>
    public const string Priority = "priority";

    /// <summary>How the customer came: <c>web</c>, <c>email</c> …</summary>
    public const string Channel = "channel";

    /// <summary>What the customer wants.</summary>
    public const string Intent = "intent";

    /// <summary>The part of the product.</summary>
    public const string ProductArea = "productArea";

    /// <summary>Why the bot handed over.</summary>
    public const string Reason = "reason";

    /// <summary>The ticket's number.</summary>
    public const string TicketNumber = "ticketNumber";

    /// <summary>Who takes care of it.</summary>
    public const string Assignee = "assignee";

    /// <summary>The customer's language.</summary>
    public const string Language = "language";

    /// <summary>The customer's name.</summary>
    public const string CustomerName = "customerName";

    /// <summary>The customer's address.</summary>
    public const string CustomerEmail = "customerEmail";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Subject, Transcript, Status, Priority, Channel, Intent, ProductArea, Reason, TicketNumber, Assignee, Language, CustomerName, CustomerEmail];

    private static readonly HashSet<string> s_personal = new(StringComparer.Ordinal) { Subject, Transcript, CustomerName, CustomerEmail };

    /// <summary>Whether it may hold what a customer said or who they are; the ledger keeps only its length.</summary>
    public static bool IsPersonal(string source) => s_personal.Contains(source);
}
