using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Routing;

/// <summary>How soon customers of a priority are promised a person's first reply and the end.</summary>
/// <param name="Priority">The priority.</param>
/// <param name="FirstResponseMinutes">Minutes of open time until a person's first reply.</param>
/// <param name="ResolutionMinutes">Minutes of open time until the end, without those in which the customer was next.</param>
public sealed record ServiceLevel(TicketPriority Priority, int FirstResponseMinutes, int ResolutionMinutes)
{
    /// <summary>What a tenant promises that has set nothing.</summary>
    public static IReadOnlyList<ServiceLevel> Initial { get; } =
        [new(TicketPriority.P1, 15, 240), new(TicketPriority.P2, 60, 480), new(TicketPriority.P3, 240, 1_440), new(TicketPriority.P4, 480, 4_320)];

    /// <summary>Whether both are positive and the end comes last.</summary>
    public bool IsValid() => Enum.IsDefined(Priority) && FirstResponseMinutes is >= 1 and <= 525_600 && ResolutionMinutes >= FirstResponseMinutes && ResolutionMinutes <= 525_600;
}
