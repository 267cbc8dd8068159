using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Answering;

/// <summary>What the engine makes of the questions of one message, at least two of which it can answer.</summary>
/// <param name="All">In order.</param>
internal sealed record PartVerdicts(IReadOnlyList<PartVerdict> All)
{
    /// <summary>Those that can be answered.</summary>
    public IReadOnlyList<PartVerdict> Answered { get; } = [.. All.Where(part => part.Answer is not null)];

    /// <summary>The words of those that stay open.</summary>
    public IEnumerable<string> Open => All.Where(part => part.Answer is null).Select(part => part.Text);

    /// <summary>The FAQs that answer them, in order.</summary>
    public IEnumerable<PublishedFaq> Answers => Answered.Select(part => part.Answer!);

    /// <summary>What the least certain answer rests on, and how each question was taken.</summary>
    public DecisionFacts Facts
    {
        get
        {
            var facts = Answered.MinBy(part => part.Verdict.Facts.Confidence)!.Verdict.Facts;
            IEnumerable<string> reasons =
            [
                "The message asks several questions; each was judged alone, and the least certain answer is described here.",
                .. All.Select(part => $"“{part.Text}”: {(part.Answer is { } faq ? $"answered with “{faq.Question}”." : "left open, and said so.")}"),
            ];
            return facts with { Reasons = [.. reasons, .. facts.Reasons] };
        }
    }
}

/// <summary>What the engine makes of one of several questions.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Verdict">The verdict on it.</param>
internal sealed record PartVerdict(string Text, EngineVerdict Verdict)
{
    /// <summary>The FAQ that answers it; null when it stays open.</summary>
    public PublishedFaq? Answer => Verdict is { Kind: MessageKind.Question, Facts.Decision: AnswerDecision.Answer, Chosen: [var faq, ..] } ? faq : null;
}
