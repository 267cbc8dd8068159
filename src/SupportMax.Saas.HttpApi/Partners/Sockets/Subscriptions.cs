using System.Collections.Concurrent;
using System.Threading.Channels;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Partners;

/// <summary>The conversations that one connection watches.</summary>
internal sealed class Subscriptions(FrameWriter writer, PushCredit credit, int max)
{
    private readonly ConcurrentDictionary<Guid, Subscription> _watched = new();
    private readonly Channel<Subscription> _behind = Channel.CreateUnbounded<Subscription>(new UnboundedChannelOptions());

    // Found behind without credit to catch up: they wait for the client.
    private readonly ConcurrentQueue<Subscription> _withoutCredit = new();

    /// <summary>Watches a conversation from a message on; watched already, it goes on where it is. What is missing already is fetched.</summary>
    /// <exception cref="BusinessException"><see cref="PartnerErrorCodes.TooManyConversations"/></exception>
    public void Add(Guid conversationId, string? thread, long after, long lastSequence)
    {
        if (_watched.Count >= max && !_watched.ContainsKey(conversationId))
            throw new BusinessException(PartnerErrorCodes.TooManyConversations, ErrorKind.Conflict);
        var subscription = _watched.GetOrAdd(conversationId, id => new Subscription(id, thread, after));
        if (subscription.Sent < lastSequence)
            CatchUpLater(subscription);
    }

    public void Remove(Guid conversationId) => _watched.TryRemove(conversationId, out _);

    public Subscription? Find(Guid conversationId) => _watched.GetValueOrDefault(conversationId);

    /// <summary>Fetches a message that was not pushed here, if it is missing.</summary>
    public void Follow(Guid conversationId, long sequence)
    {
        if (Find(conversationId) is { } subscription && subscription.Sent < sequence)
            CatchUpLater(subscription);
    }

    /// <summary>Looks for what is missing everywhere.</summary>
    public void FollowAll()
    {
        foreach (var subscription in _watched.Values)
            CatchUpLater(subscription);
    }

    public void Offer(MessageDto message)
    {
        if (Find(message.ConversationId) is { } subscription && subscription.Offer(message, credit, writer))
            _behind.Writer.TryWrite(subscription);
    }

    /// <summary>Looks into the database for what is missing.</summary>
    public void CatchUpLater(Subscription subscription)
    {
        if (subscription.MarkBehind())
            _behind.Writer.TryWrite(subscription);
    }

    /// <summary>Takes credit from the client, and goes on with whoever waited for it.</summary>
    public void AddCredit(int messages)
    {
        credit.Add(messages);
        while (_withoutCredit.TryDequeue(out var subscription))
            _behind.Writer.TryWrite(subscription);
    }

    private void WaitForCredit(Subscription subscription)
    {
        _withoutCredit.Enqueue(subscription);
        // The client may have given some a moment ago, when nobody waited yet.
        if (credit.IsLeft)
            AddCredit(0);
    }

    /// <summary>Fetches what is missing, again and again, until the connection ends.</summary>
    /// <param name="load">Reads a page of messages after a number; null when the conversation is gone.</param>
    /// <param name="cancellationToken">The connection ends.</param>
    public async Task RunAsync(Func<Guid, long, Task<MessagePage?>> load, CancellationToken cancellationToken)
    {
        await foreach (var subscription in _behind.Reader.ReadAllAsync(cancellationToken))
        {
            while (await load(subscription.ConversationId, subscription.BeginCatchUp()) is { Items.Count: > 0 } page)
            {
                if (!subscription.CatchUp(page.Items, credit, writer))
                {
                    WaitForCredit(subscription);
                    break;
                }

                if (!page.HasMore)
                    break;
            }
        }
    }
}
