using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Answering;

/// <summary>Marks answers of the bot within the caller's transaction. Each marked question becomes a regression test.</summary>
internal sealed class AnswerMarks(ILearningRepository learning, IConversationRepository conversations, TimeProvider clock)
{
    private const int RecentMessages = 500;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Marks an answer, or finds its mark; null when the message is no answer. The test is missing when somebody deleted it.</summary>
    public async Task<(WrongAnswer Mark, RegressionTest? Test)?> MarkAsync(
        Guid conversationId, Guid messageId, string member, bool isCustomers, CancellationToken cancellationToken)
    {
        var messages = await conversations.ListLastMessagesAsync(conversationId, RecentMessages, cancellationToken);
        return await MarkAsync(messages, messageId, member, isCustomers, cancellationToken);
    }

    /// <summary>The customer was not helped by the bot's last answer.</summary>
    public async Task MarkLastAsync(Guid conversationId, CancellationToken cancellationToken)
    {
        var messages = await conversations.ListLastMessagesAsync(conversationId, RecentMessages, cancellationToken);
        if (messages.LastOrDefault(message => message.AuthorKind == AuthorKind.Bot && message.Citations.Count > 0) is { } answer)
            await MarkAsync(messages, answer.Id, "", isCustomers: true, cancellationToken);
    }

    private async Task<(WrongAnswer Mark, RegressionTest? Test)?> MarkAsync(
        IReadOnlyList<Message> messages, Guid messageId, string member, bool isCustomers, CancellationToken cancellationToken)
    {
        if (messages.FirstOrDefault(message => message.Id == messageId) is not { } message)
            return null;
        if (await learning.FindMarkOfAsync(messageId, cancellationToken) is { } known)
            return (known, await learning.FindTestOfAsync(messageId, cancellationToken));
        var traces = await conversations.ListTracesAsync(message.ConversationId, cancellationToken);
        if (GivenAnswer.Find(messages, traces, messageId) is not { } answered)
            return null;
        var mark = new WrongAnswer(answered, member, isCustomers, Now);
        var test = new RegressionTest(mark, Now);
        learning.Add(mark);
        learning.Add(test);
        return (mark, test);
    }
}
