using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Benchmarks.Assignments;

/// <summary>Notes when it was announced of each conversation that somebody has it.</summary>
internal sealed class AssignmentWatch(TimeProvider clock) : IConversationPush
{
    /// <summary>The moments, as timestamps of the clock.</summary>
    public List<long> Moments { get; } = [];

    public Task StatusAsync(ConversationAudience audience, StatusDto status, CancellationToken cancellationToken)
    {
        if (status.Assignee is not null)
            Moments.Add(clock.GetTimestamp());
        return Task.CompletedTask;
    }

    public Task MessageAsync(ConversationAudience audience, MessageDto message, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task TypingAsync(ConversationAudience audience, AuthorDto author, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task PartialAsync(ConversationAudience audience, string text, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task ReadAsync(ConversationAudience audience, long sequence, CancellationToken cancellationToken) => Task.CompletedTask;
}
