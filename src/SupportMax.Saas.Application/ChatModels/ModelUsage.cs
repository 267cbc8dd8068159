namespace SupportMax.Saas.ChatModels;

/// <summary>What a period's calls came to, and what that means in money.</summary>
/// <param name="Sums">By model and outcome.</param>
/// <param name="Days">By day.</param>
/// <param name="Conversations">What became of the conversations.</param>
/// <param name="TicketCost">What a person's work on one ticket costs, in US dollars; 0 when that is not known.</param>
internal sealed record ModelUsage(IReadOnlyList<ModelUsageSum> Sums, IReadOnlyList<ModelDaySum> Days, ModelConversations Conversations, decimal TicketCost)
{
    public ChatModelUsageDto ToDto(decimal day, decimal month, IEnumerable<BudgetUse> budgets)
    {
        var composed = Count(ModelCallOutcome.Sent);
        var cached = Count(ModelCallOutcome.Cached);
        var cost = Sums.Sum(sum => sum.Cost);
        return new ChatModelUsageDto(
            Sums.Where(sum => sum.Outcome != ModelCallOutcome.Cached).Sum(sum => sum.Calls),
            composed,
            Count(ModelCallOutcome.Ungrounded),
            Count(ModelCallOutcome.Failed) + Count(ModelCallOutcome.TimedOut),
            cached,
            cached == 0 ? 0 : (double)cached / (cached + composed + Count(ModelCallOutcome.Ungrounded)),
            Sums.Sum(sum => sum.InputTokens),
            Sums.Sum(sum => sum.OutputTokens),
            cost,
            Each(cost, composed),
            day,
            month,
            [.. budgets.Select(use => new BudgetUseDto(use.Period, use.Spent, use.Limit, use.Warning))],
            Conversations.Asked,
            Conversations.Automated,
            Each(cost, Conversations.Asked),
            Each(cost, Conversations.Automated),
            TicketCost == 0 ? null : (TicketCost * Conversations.Automated) - cost,
            [.. Sums.GroupBy(sum => sum.Model, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group =>
                new ModelUsageDto(group.Key, group.Where(sum => sum.Outcome != ModelCallOutcome.Cached).Sum(sum => sum.Calls), group.Sum(sum => sum.InputTokens), group.Sum(sum => sum.OutputTokens), group.Sum(sum => sum.Cost)))],
            [.. Days.Select(sum => new ModelDayDto(sum.Day, sum.Calls, sum.Cost))]);
    }

    private static decimal? Each(decimal cost, long count) => count == 0 ? null : cost / count;

    private long Count(ModelCallOutcome outcome) => Sums.Where(sum => sum.Outcome == outcome).Sum(sum => sum.Calls);
}
