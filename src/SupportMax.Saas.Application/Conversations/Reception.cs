using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Conversations;

/// <summary>Takes a customer's message into its conversation and hears how it sounds: some messages get a person before the bot reads them.</summary>
internal sealed class Reception(IConversationRepository conversations, AttachedFiles files, EarlyHandOver early, TimeProvider clock)
{
    /// <summary>Whether a message calls nobody, so that it needs nothing but to be written; without a conversation, one that begins with it.</summary>
    public Task<bool> CallsNobodyAsync(Conversation? conversation, string text, CancellationToken cancellationToken) => early.CallsNobodyAsync(conversation, text, cancellationToken);

    /// <returns>The message, and the notice of a handover if there was one.</returns>
    public async Task<(Message Message, Message? Notice)> ReceiveAsync(Conversation conversation, Incoming incoming, CancellationToken cancellationToken)
    {
        AttachedFile[] attached = incoming.File is null ? [] : [files.Keep(conversation.Id, incoming.File)];
        var message = conversation.Receive(incoming.Text, incoming.ClientMessageId, clock.GetUtcNow(), incoming.AsksForNothing, attached);
        conversations.Add(message);
        return (message, await early.ConsiderAsync(conversation, incoming.Text, cancellationToken));
    }
}
