namespace SupportMax.Saas.Conversations;

/// <summary>Shows what happens on every kind of line.</summary>
internal sealed class ConversationPushes(IReadOnlyList<IConversationPush> lines) : IConversationPush
{
    public Task MessageAsync(ConversationAudience audience, MessageDto message, CancellationToken cancellationToken) =>
        Task.WhenAll(lines.Select(line => line.MessageAsync(audience, message, cancellationToken)));

    public Task StatusAsync(ConversationAudience audience, StatusDto status, CancellationToken cancellationToken) =>
        Task.WhenAll(lines.Select(line => line.StatusAsync(audience, status, cancellationToken)));

    public Task TypingAsync(ConversationAudience audience, AuthorDto author, CancellationToken cancellationToken) =>
        Task.WhenAll(lines.Select(line => line.TypingAsync(audience, author, cancellationToken)));

    public Task PartialAsync(ConversationAudience audience, string text, CancellationToken cancellationToken) =>
        Task.WhenAll(lines.Select(line => line.PartialAsync(audience, text, cancellationToken)));

    public Task ReadAsync(ConversationAudience audience, long sequence, CancellationToken cancellationToken) =>
        Task.WhenAll(lines.Select(line => line.ReadAsync(audience, sequence, cancellationToken)));
}
