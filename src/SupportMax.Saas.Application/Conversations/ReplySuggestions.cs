using SupportMax.Saas.Answering;

namespace SupportMax.Saas.Conversations;

/// <summary>Asks the engine what it would say to a customer's last words, without sending anything.</summary>
internal sealed class ReplySuggestions(IConversationRepository conversations, AnswerEngine engine)
{
    private const int RecentMessages = 30;
    private const int ContextTexts = 3;

    public async Task<SuggestionDto> SuggestAsync(Conversation conversation, CancellationToken cancellationToken)
    {
        var recent = await conversations.ListLastMessagesAsync(conversation.Id, RecentMessages, cancellationToken);
        var lastReply = recent.LastOrDefault(message => message.AuthorKind is AuthorKind.Agent or AuthorKind.Bot)?.Sequence ?? 0;
        var visitors = recent.Where(message => message.AuthorKind == AuthorKind.Visitor).ToList();
        var thought = visitors.Where(message => message.Sequence > lastReply).DefaultIfEmpty(visitors.LastOrDefault()).OfType<Message>().Select(message => message.Text).ToList();
        if (thought.Count == 0)
            return new SuggestionDto(null, 0, []);
        var before = visitors.Where(message => message.Sequence <= lastReply).TakeLast(ContextTexts).Select(message => message.Text);
        var verdict = await engine.JudgeAsync(string.Join('\n', thought), new ConversationContext([.. before], conversation.LastAnsweredFaqId), cancellationToken);
        var best = verdict.Facts.Candidates.Count == 0 ? null : await engine.FindFaqAsync(verdict.Facts.Candidates[0].FaqId, cancellationToken);
        return new SuggestionDto(
            best?.Answer,
            verdict.Facts.Confidence,
            [.. verdict.Facts.Candidates.Take(3).Select(candidate => new SuggestionSource(candidate.FaqId, candidate.Question, candidate.Confidence))]);
    }
}
