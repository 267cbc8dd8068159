namespace SupportMax.Saas.Tickets;

public sealed class TicketTests
{
    private static readonly DateTimeOffset s_now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly Ticket _ticket = new(
        12, new EscalatedConversation(Guid.NewGuid(), 5, "How do I pay?", "BillingQuestion", "Plans", ["Too unsure"]), EscalationReason.LowConfidence, TicketPriority.P3, s_now);

    [Fact]
    public void A_new_ticket_is_open_and_holds_what_the_bot_knew()
    {
        _ticket.Status.ShouldBe(TicketStatus.Open);
        _ticket.Number.ShouldBe(12);
        _ticket.TranscriptThroughSequence.ShouldBe(5);
        _ticket.BotReasons.ShouldBe(["Too unsure"]);
    }

    [Fact]
    public void Resolving_twice_keeps_the_first_time()
    {
        _ticket.Resolve(s_now.AddHours(1));
        _ticket.Resolve(s_now.AddHours(2));
        _ticket.ResolvedAt.ShouldBe(s_now.AddHours(1));
    }
}
