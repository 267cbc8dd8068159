using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Channels;

/// <summary>Writes a mail's words into a conversation, the one that it belongs to or a new one.</summary>
internal sealed class MailConversations(
    IConversationRepository conversations, IConversationMailRepository mails, IVisitorRepository visitors, VisitorConversations own, TimeProvider clock)
{
    /// <param name="conversationId">Where it belongs; null for a new conversation.</param>
    /// <param name="head">The mail's head.</param>
    /// <param name="words">The words, told whether they begin a conversation.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task<TakenMail> ReceiveAsync(Guid? conversationId, MailHead head, Func<bool, string> words, CancellationToken cancellationToken)
    {
        var conversation = conversationId is { } id
            ? await conversations.FindForUpdateAsync(await conversations.FindContinuationAsync(id, cancellationToken), cancellationToken)
            : null;
        var text = words(conversation is null);
        var asksForNothing = conversation is not null && Courtesy.AsksForNothing(text);
        conversation = conversation is null ? await BeginAsync(head.Address, head.Name, cancellationToken)
            : asksForNothing ? conversation
            : await own.GoOnAsync(conversation, cancellationToken);
        var before = conversation.Status;
        var message = conversation.Receive(text, ClientMessageId(head), clock.GetUtcNow(), asksForNothing);
        conversations.Add(message);
        return new TakenMail(conversation, message, before);
    }

    /// <summary>A new conversation of whoever writes from the mail's address.</summary>
    public async Task<Conversation> BeginAsync(string address, string name, CancellationToken cancellationToken)
    {
        var conversation = new Conversation(await FindOrAddCustomerAsync(address, name, cancellationToken), ChannelKind.Email, clock.GetUtcNow());
        conversations.Add(conversation);
        return conversation;
    }

    private async Task<Guid> FindOrAddCustomerAsync(string address, string name, CancellationToken cancellationToken)
    {
        if (await mails.FindCustomerAsync(address, cancellationToken) is { } known)
            return known.VisitorId;
        var visitor = new Visitor(VisitorPlace.Unknown, clock.GetUtcNow());
        visitor.Introduce(null, name.Length > 0 ? TextBeginning.Of(name, 200) : null, address);
        visitors.Add(visitor);
        mails.Add(new MailCustomer(address, visitor.Id));
        return visitor.Id;
    }

    /// <summary>Unique per author, so that a mail is written once.</summary>
    private static string ClientMessageId(MailHead head) => head.Fingerprint[..Math.Min(head.Fingerprint.Length, ConversationConsts.MaxClientMessageIdLength)];
}
