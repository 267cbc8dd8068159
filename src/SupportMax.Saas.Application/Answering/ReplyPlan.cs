using SupportMax.Saas.Conversations;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Answering;

/// <summary>What the bot is going to do; exactly one of the three.</summary>
internal abstract record ReplyPlan(DecisionFacts? Facts)
{
    /// <summary>The customer's language as it was understood; null when it was not.</summary>
    public string? Language => Facts?.Language ?? (this as HandOverPlan)?.Cause.Language;

    /// <summary>It says something.</summary>
    public static ReplyPlan Say(MessageDraft draft, Understanding? understanding, DecisionFacts? facts) => new SayPlan(draft, understanding, facts);

    /// <summary>It hands over to a person.</summary>
    public static ReplyPlan HandOver(EscalationReason reason, EscalationCause cause, DecisionFacts? facts) => new HandOverPlan(reason, cause, facts);

    /// <summary>It closes the conversation, because the customer said that the answer helped.</summary>
    public static ReplyPlan Close(MessageDraft draft) => new ClosePlan(draft);
}

internal sealed record SayPlan(MessageDraft Draft, Understanding? Understanding, DecisionFacts? Facts) : ReplyPlan(Facts);

internal sealed record HandOverPlan(EscalationReason Reason, EscalationCause Cause, DecisionFacts? Facts) : ReplyPlan(Facts)
{
    /// <summary>Whether the customer says that the last answer did not help.</summary>
    public bool MarksLastAnswer { get; init; }
}

internal sealed record ClosePlan(MessageDraft Draft) : ReplyPlan((DecisionFacts?)null);
