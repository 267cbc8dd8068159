namespace SupportMax.Saas.Partners;

/// <summary>Lets a caller wait for what happens next in a conversation, on whichever host it happens.</summary>
public interface IReplyWaits
{
    /// <summary>From here on nothing that happens in the conversation is missed; dispose of it in the end.</summary>
    IReplyWait Begin(Guid conversationId);
}

/// <summary>A caller that waits.</summary>
public interface IReplyWait : IDisposable
{
    /// <summary>Returns when something has happened since the last call, or after a while all the same.</summary>
    Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken);
}
