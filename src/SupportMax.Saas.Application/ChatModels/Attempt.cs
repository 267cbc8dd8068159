namespace SupportMax.Saas.ChatModels;

/// <summary>One try of one model.</summary>
/// <param name="StartedAt">When it began.</param>
/// <param name="Draft">What the model wrote, be it over or not.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Fault">What is wrong, in words; null when nothing is.</param>
internal sealed record Attempt(DateTimeOffset StartedAt, ModelDraft Draft, ModelCallOutcome Outcome, string? Fault)
{
    /// <summary>A reply that is not grounded is no failure of the server: another model is not asked to try its luck.</summary>
    public bool MayTryAnother => Outcome is ModelCallOutcome.Failed or ModelCallOutcome.TimedOut;

    public ModelCallFacts Facts(Guid? conversationId, ChatModel model, string prompt) => new(
        conversationId,
        model.Name,
        StartedAt,
        Draft.ElapsedMs,
        Draft.InputTokens,
        Draft.OutputTokens,
        Draft.IsEstimated,
        model.Price.CostOf(Draft.InputTokens, Draft.OutputTokens),
        Outcome,
        Fault ?? "",
        prompt,
        Draft.Text);
}
