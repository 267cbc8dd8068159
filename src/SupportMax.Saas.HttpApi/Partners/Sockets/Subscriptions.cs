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

    /// <summary>Watches conversations from a message on, all of them or none; one that is watched already goes on where it is.</summary>
    /// <exception cref="BusinessException"><see cref="PartnerErrorCodes.TooManyConversations"/></exception>
    public void Add(IReadOnlyList<Subscription> subscriptions)
    {
        if (_watched.Count + subscriptions.Count(subscription => !_watched.ContainsKey(subscription.ConversationId)) > max)
            throw new BusinessException(PartnerErrorCodes.TooManyConversations, ErrorKind.Conflict);
        foreach (var subscription in subscriptions)
            _watched.TryAdd(subscription.ConversationId, subscription);
    }

    public void Remove(Guid conversationId) => _watched.TryRemove(conversationId, out _);

    public Subscription? Find(Guid conversationId) => _watched.GetValueOrDefault(conversationId);

    /// <summary>There is a message with this number: fetches it if it was not pushed here.</summary>
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
