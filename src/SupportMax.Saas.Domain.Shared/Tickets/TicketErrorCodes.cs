namespace SupportMax.Saas.Tickets;

/// <summary>What can be wrong with a request about tickets.</summary>
public static class TicketErrorCodes
{
    /// <summary>There is no such ticket.</summary>
    public const string NotFound = "Tickets:NotFound";
}
