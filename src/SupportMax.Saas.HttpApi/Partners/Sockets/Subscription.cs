using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Partners;

/// <summary>
/// A conversation that a connection watches. It pushes every number once and in order: what comes in turn goes out at once, what is
/// missing — a push that was lost, or credit that was used up — is fetched from the database.
/// </summary>
internal sealed class Subscription(Guid conversationId, string? thread, long after)
{
    private readonly Lock _lock = new();
    private long _sent = after;
    private bool _behind;

    public Guid ConversationId => conversationId;

    public string? Thread => thread;

    /// <summary>The last number that was pushed.</summary>
    public long Sent
    {
        get
        {
            lock (_lock)
                return _sent;
        }
    }

    /// <summary>Pushes the message if it is its turn.</summary>
    /// <returns>Whether the database has to be asked for what is missing.</returns>
    public bool Offer(MessageDto message, PushCredit credit, FrameWriter writer)
    {
        lock (_lock)
        {
            if (message.Sequence <= _sent)
                return false;
            if (message.Sequence == _sent + 1 && !_behind && credit.TryTake())
            {
                Push(message, writer);
                return false;
            }

            return MarkBehind();
        }
    }

    /// <summary>Notes that something may be missing.</summary>
    /// <returns>Whether that is new.</returns>
    public bool MarkBehind()
    {
        lock (_lock)
        {
            var isNew = !_behind;
            _behind = true;
            return isNew;
        }
    }

    /// <summary>Before the database is asked: whatever is offered from here on and not in turn asks again.</summary>
    public long BeginCatchUp()
    {
        lock (_lock)
        {
            _behind = false;
            return _sent;
        }
    }

    /// <summary>Pushes what the database had.</summary>
    /// <returns>Whether there was credit for all of it.</returns>
    public bool CatchUp(IReadOnlyList<MessageDto> messages, PushCredit credit, FrameWriter writer)
    {
        lock (_lock)
        {
            foreach (var message in messages.Where(message => message.Sequence > _sent))
            {
                if (!credit.TryTake())
                {
                    _behind = true;
                    return false;
                }

                Push(message, writer);
            }

            return true;
        }
    }

    private void Push(MessageDto message, FrameWriter writer)
    {
        _sent = message.Sequence;
        writer.Send(new PushedMessageFrame(thread, message));
    }
}
