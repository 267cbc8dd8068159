namespace SupportMax.Saas.Conversations;

/// <summary>Writes down what customers and staff are shown.</summary>
internal sealed class PushLog : IConversationPush
{
    private readonly Lock _lock = new();
    private readonly List<MessageDto> _messages = [];
    private readonly List<StatusDto> _statuses = [];
    private TaskCompletionSource _more = NewSignal();

    public IReadOnlyList<MessageDto> MessagesOf(Guid conversationId)
    {
        lock (_lock)
            return [.. _messages.Where(message => message.ConversationId == conversationId)];
    }

    public IReadOnlyList<ConversationStatus> StatusesOf(Guid conversationId)
    {
        lock (_lock)
            return [.. _statuses.Where(status => status.ConversationId == conversationId).Select(status => status.Status)];
    }

    /// <summary>The first message of the conversation that fits, as soon as it is shown.</summary>
    public async Task<MessageDto> WaitAsync(Guid conversationId, Func<MessageDto, bool> wanted)
    {
        while (true)
        {
            Task more;
            lock (_lock)
            {
                if (_messages.FirstOrDefault(message => message.ConversationId == conversationId && wanted(message)) is { } found)
                    return found;
                more = _more.Task;
            }

            await more.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    public Task MessageAsync(ConversationAudience audience, MessageDto message, CancellationToken cancellationToken) => Note(() => _messages.Add(message));

    public Task StatusAsync(ConversationAudience audience, StatusDto status, CancellationToken cancellationToken) => Note(() => _statuses.Add(status));

    public Task TypingAsync(ConversationAudience audience, AuthorDto author, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task ReadAsync(ConversationAudience audience, long sequence, CancellationToken cancellationToken) => Task.CompletedTask;

    private Task Note(Action add)
    {
        lock (_lock)
        {
            add();
            _more.SetResult();
            _more = NewSignal();
        }

        return Task.CompletedTask;
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
