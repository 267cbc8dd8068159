using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Conversations;

/// <summary>Takes many customers' messages into their conversations, within the caller's transaction: those that need nothing but to be written.</summary>
internal sealed class BatchReception(IConversationRepository conversations, ConversationStart start, MessageRateLimit rateLimit, Reception reception)
{
    /// <returns>What became of each message, in the same order, null for those left out; and what was written.</returns>
    public async Task<ReceivedBatch> ReceiveAsync(IReadOnlyList<CustomerMessage> messages, CancellationToken cancellationToken)
    {
        var open = await ListOpenAsync(messages, cancellationToken);
        var drafts = messages.Select(message => BatchDraft.Read(message, open)).ToList();
        var names = drafts.OfType<BatchDraft>().Select(draft => draft.Name).Distinct().ToList();
        var sent = (await conversations.ListSentAsync(names, cancellationToken)).ToDictionary(message => (message.AuthorId!.Value, message.ClientMessageId!));
        await BeginAsync([.. drafts.OfType<BatchDraft>().Where(draft => !sent.ContainsKey(draft.Name))], cancellationToken);

        var batch = new ReceivedBatch(new SendResult?[messages.Count], []);
        var left = new HashSet<Conversation>();
        for (var at = 0; at < messages.Count; at++)
        {
            if (drafts[at] is not { } draft)
                continue;
            if (sent.TryGetValue(draft.Name, out var known))
                batch.Results[at] = new SendResult(known.ConversationId, known.Id, known.Sequence, Duplicate: true);
            else if (draft.Conversation is { } conversation && !left.Contains(conversation))
            {
                var before = conversation.Status;
                if (await TryReceiveAsync(draft, conversation, messages[at].VisitorId is null, cancellationToken) is not { } message)
                {
                    // Nor may what follows it in its conversation overtake it.
                    left.Add(conversation);
                    continue;
                }

                sent.Add(draft.Name, message);
                batch.Results[at] = new SendResult(message.ConversationId, message.Id, message.Sequence, Duplicate: false);
                batch.Written.Add(new ReceivedMessage(conversation, message, before));
            }
        }

        return batch;
    }

    private async Task<IReadOnlyDictionary<Guid, Conversation>> ListOpenAsync(IReadOnlyList<CustomerMessage> messages, CancellationToken cancellationToken)
    {
        Guid[] ids = [.. messages.Select(message => message.ConversationId).OfType<Guid>().Distinct()];
        return ids.Length == 0
            ? new Dictionary<Guid, Conversation>()
            : (await conversations.ListFreeForUpdateAsync(ids, cancellationToken)).Where(IsOpen).ToDictionary(conversation => conversation.Id);
    }

    /// <summary>Begins the conversations of those who have none. When there is not room for all, each is told by itself.</summary>
    private async Task BeginAsync(IReadOnlyList<BatchDraft> drafts, CancellationToken cancellationToken)
    {
        var beginning = new List<IGrouping<(Guid, string), BatchDraft>>();
        foreach (var same in drafts.Where(draft => draft.Conversation is null).GroupBy(draft => draft.Name))
        {
            if (await reception.CallsNobodyAsync(conversation: null, same.First().Incoming.Text, cancellationToken))
                beginning.Add(same);
        }

        if (beginning.Count == 0 || await start.TryBeginAsync([.. beginning.Select(same => same.First().VisitorId)], cancellationToken) is not { } begun)
            return;
        foreach (var (same, conversation) in beginning.Zip(begun))
        {
            foreach (var draft in same)
                draft.Conversation = conversation;
        }
    }

    /// <summary>The message, if it needs nothing but to be written.</summary>
    private async Task<Message?> TryReceiveAsync(BatchDraft draft, Conversation conversation, bool isPartners, CancellationToken cancellationToken)
    {
        if (!await reception.CallsNobodyAsync(conversation, draft.Incoming.Text, cancellationToken))
            return null;
        try
        {
            // The customer's own lines have asked before.
            if (isPartners)
                rateLimit.Take(conversation.VisitorId);
        }
        catch (BusinessException)
        {
            // Sent by itself it is refused, with the reason.
            return null;
        }

        return (await reception.ReceiveAsync(conversation, draft.Incoming, cancellationToken)).Message;
    }

    private static bool IsOpen(Conversation conversation) => conversation is { MergedIntoId: null } && conversation.State != ConversationState.Resolved;
}
