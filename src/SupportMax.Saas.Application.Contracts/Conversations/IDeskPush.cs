namespace SupportMax.Saas.Conversations;

/// <summary>Shows what only concerns people at the desk, and what people do to their customer; best effort.</summary>
public interface IDeskPush
{
    /// <summary>A note was written.</summary>
    Task NoteAsync(ConversationAudience audience, NoteDto note, CancellationToken cancellationToken);

    /// <summary>Staff have read up to a message.</summary>
    Task ReadByStaffAsync(ConversationAudience audience, long sequence, CancellationToken cancellationToken);
}

/// <summary>Where there is no live line, nobody is shown anything.</summary>
public sealed class NobodyWatches : IDeskPush
{
    /// <inheritdoc />
    public Task NoteAsync(ConversationAudience audience, NoteDto note, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task ReadByStaffAsync(ConversationAudience audience, long sequence, CancellationToken cancellationToken) => Task.CompletedTask;
}
