using SupportMax.Saas.Channels;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Partners;

internal sealed class CustomerMessages(
    IConversationRepository conversations, IUnitOfWork unitOfWork, ConversationEvents events, MessageRateLimit rateLimit, Reception reception) : ICustomerMessages
{
    public async Task<IReadOnlyList<SendResult?>> SendAsync(IReadOnlyList<CustomerMessage> messages, CancellationToken cancellationToken)
    {
        try
        {
            var (results, written) = await unitOfWork.InTransactionAsync(token => WriteAsync(messages, token), cancellationToken);
            foreach (var (conversation, message, before) in written)
                await events.ReceivedAsync(conversation, message, before);
            return results;
        }
        catch (DuplicateRowException)
        {
            // One of them came over another host at the same moment. Which, each finds out by itself.
            unitOfWork.Forget();
            return new SendResult?[messages.Count];
        }
    }

    private async Task<(SendResult?[] Results, List<Written> Written)> WriteAsync(IReadOnlyList<CustomerMessage> messages, CancellationToken cancellationToken)
    {
        var free = (await conversations.ListFreeForUpdateAsync([.. messages.Select(message => message.ConversationId).Distinct()], cancellationToken))
            .Where(IsOpen).ToDictionary(conversation => conversation.Id);
        var names = messages.Where(message => free.ContainsKey(message.ConversationId)).Select(message => (free[message.ConversationId].VisitorId, message.Message.ClientMessageId ?? "")).ToList();
        var sent = (await conversations.ListSentAsync(names, cancellationToken)).ToDictionary(message => (message.AuthorId!.Value, message.ClientMessageId!));
        var (results, written) = (new SendResult?[messages.Count], new List<Written>());
        for (var at = 0; at < messages.Count; at++)
        {
            var (id, input) = messages[at];
            if (!free.TryGetValue(id, out var conversation))
                continue;
            var name = (conversation.VisitorId, input.ClientMessageId ?? "");
            var isKnown = sent.TryGetValue(name, out var message);
            var before = conversation.Status;
            if (!isKnown && (message = await TryReceiveAsync(conversation, input, cancellationToken)) is null)
            {
                // Nor may what follows it in its conversation overtake it.
                free.Remove(id);
                continue;
            }

            results[at] = new SendResult(message!.ConversationId, message.Id, message.Sequence, isKnown);
            if (isKnown)
                continue;
            sent.Add(name, message);
            written.Add(new Written(conversation, message, before));
        }

        return (results, written);
    }

    /// <summary>The message, if it needs nothing but to be written.</summary>
    private async Task<Message?> TryReceiveAsync(Conversation conversation, PartnerMessageInput input, CancellationToken cancellationToken)
    {
        try
        {
            var (text, clientMessageId) = PartnerMessageRules.Check(input);
            if (!await reception.CallsNobodyAsync(conversation, text, cancellationToken))
                return null;
            rateLimit.Take(conversation.VisitorId);
            return (await reception.ReceiveAsync(conversation, new Incoming(clientMessageId, text, File: null), Courtesy.AsksForNothing(text), cancellationToken)).Message;
        }
        catch (BusinessException)
        {
            // Sent by itself it is refused, with the reason.
            return null;
        }
    }

    private static bool IsOpen(Conversation conversation) =>
        conversation is { Channel: ChannelKind.Partner or ChannelKind.Api, MergedIntoId: null } && conversation.State != ConversationState.Resolved;

    private sealed record Written(Conversation Conversation, Message Message, ConversationStatus Before);
}
