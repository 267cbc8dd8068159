using SupportMax.Saas.Errors;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Routing;

public sealed class PriorityRuleTests
{
    private static readonly DeskPolicy s_policy = new()
    {
        PriorityRules =
        [
            new PriorityRule(TicketPriority.P1, ["checkout"], [], [], ["Enterprise"]),
            new PriorityRule(TicketPriority.P2, [], [], [], ["enterprise", "Premium"]),
            new PriorityRule(TicketPriority.P4, ["newsletter"], ["GeneralInquiry"], [], []),
            new PriorityRule(TicketPriority.P2, [], [], ["Billing"], []),
        ],
    };

    [Theory]
    [InlineData("The Checkout fails", null, null, "Enterprise", TicketPriority.P1)]
    [InlineData("I need an invoice", null, null, "ENTERPRISE", TicketPriority.P2)]
    [InlineData("The checkout fails", null, null, "Premium", TicketPriority.P2)]
    [InlineData("The checkout fails", null, null, null, TicketPriority.P3)]
    [InlineData("Take me off the newsletter immediately", "GeneralInquiry", null, null, TicketPriority.P4)]
    [InlineData("Take me off the newsletter immediately", "TechnicalSupport", null, null, TicketPriority.P2)]
    [InlineData("A question", null, "billing", null, TicketPriority.P2)]
    public void The_first_rule_of_which_everything_fits_counts_and_else_what_is_said(string words, string? intent, string? area, string? tier, TicketPriority expected) =>
        s_policy.PriorityOf(new CaseFacts(words, intent, area, tier), EscalationReason.CustomerRequest).ShouldBe(expected);

    [Fact]
    public void A_rule_that_names_nothing_or_something_empty_is_refused()
    {
        foreach (var rule in new[] { new PriorityRule(TicketPriority.P1, [], [], [], []), new PriorityRule(TicketPriority.P1, [" "], [], [], []), new PriorityRule(TicketPriority.P1, [], [], [], [new string('x', 101)]) })
            Should.Throw<BusinessException>(() => new DeskPolicy { PriorityRules = [rule] }.Check()).Code.ShouldBe(RoutingErrorCodes.SettingsInvalid);
        s_policy.Check().ShouldBe(s_policy);
    }
}
