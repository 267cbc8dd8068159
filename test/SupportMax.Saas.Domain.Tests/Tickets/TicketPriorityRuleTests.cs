namespace SupportMax.Saas.Tickets;

public sealed class TicketPriorityRuleTests
{
    [Theory]
    [InlineData("TechnicalIssue", EscalationReason.LowConfidence, "The board does not load", TicketPriority.P3)]
    [InlineData("TechnicalIssue", EscalationReason.LowConfidence, "Northwind IS DOWN for the whole team", TicketPriority.P1)]
    [InlineData("FeatureRequest", EscalationReason.CustomerRequest, "We think somebody hacked us", TicketPriority.P1)]
    [InlineData("BillingQuestion", EscalationReason.LowConfidence, "I was charged twice", TicketPriority.P2)]
    [InlineData("GeneralInquiry", EscalationReason.CustomerRequest, "I need this ASAP", TicketPriority.P2)]
    [InlineData("GeneralInquiry", EscalationReason.Failure, "Hello?", TicketPriority.P2)]
    [InlineData("GeneralInquiry", EscalationReason.NoReplyInTime, "Hello?", TicketPriority.P2)]
    [InlineData("TechnicalSupport", EscalationReason.CustomerRequest, "Bei uns geht seit heute nichts mehr: Datenverlust!", TicketPriority.P1)]
    [InlineData("GeneralInquiry", EscalationReason.CustomerRequest, "Bitte dringend, wir können nicht arbeiten", TicketPriority.P2)]
    [InlineData("GeneralInquiry", EscalationReason.CustomerRequest, "Das haben Sie mir mitgeteilt", TicketPriority.P3)]
    [InlineData("FeatureRequest", EscalationReason.OffersRefused, "Please add a dark calendar", TicketPriority.P4)]
    [InlineData(null, EscalationReason.Unreadable, "???", TicketPriority.P3)]
    public void Standstill_before_urgency_before_the_wish(string? intent, EscalationReason reason, string text, TicketPriority expected) =>
        TicketPriorityRule.For(intent, reason, text).ShouldBe(expected);
}
