using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Answering;

/// <summary>Finds out which FAQ a message of the bot gave, and to which question.</summary>
internal static class GivenAnswer
{
    /// <summary>The answer, or null when the message is none.</summary>
    public static AnsweredQuestion? Find(IReadOnlyList<Message> messages, IReadOnlyList<DecisionTrace> traces, Guid messageId)
    {
        if (messages.FirstOrDefault(message => message.Id == messageId) is not { AuthorKind: AuthorKind.Bot } answer
            || traces.LastOrDefault(trace => trace.Sequence <= answer.Sequence) is not { } trace
            || (trace.MessageId == messageId ? Decided(trace) : Taken(messages, answer)) is not { } faqId)
            return null;
        return new AnsweredQuestion(answer.ConversationId, messageId, faqId, trace.Place);
    }

    private static Guid? Decided(DecisionTrace trace) =>
        trace.Facts is { Decision: AnswerDecision.Answer, Candidates: [var best, ..] } ? best.FaqId : null;

    /// <summary>The customer had chosen the FAQ among those offered; the question is the one that was asked back about.</summary>
    private static Guid? Taken(IReadOnlyList<Message> messages, Message answer)
    {
        var choice = messages.LastOrDefault(message => message.AuthorKind == AuthorKind.Visitor && message.Sequence < answer.Sequence);
        var offering = messages.LastOrDefault(message => message.AuthorKind == AuthorKind.Bot && message.Sequence < (choice?.Sequence ?? 0));
        return choice is null || offering is null ? null : OfferChoice.Find(offering.Offers, choice.Text)?.FaqId;
    }
}
