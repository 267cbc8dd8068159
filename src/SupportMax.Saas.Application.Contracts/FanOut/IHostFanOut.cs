namespace SupportMax.Saas.FanOut;

/// <summary>
/// Brings something to every other host at once, such as what people who are connected there are to see. Nothing that must not be
/// lost goes this way alone: who was away reads it from the database when they come back.
/// </summary>
public interface IHostFanOut
{
    /// <summary>Whether there are other hosts at all; if not, nothing need be written for them.</summary>
    bool HasOthers { get; }

    /// <summary>Sends without waiting. Each other host gets what has the same key in its order.</summary>
    /// <param name="channel">For which receiver.</param>
    /// <param name="key">What has to stay in order.</param>
    /// <param name="payload">What is brought.</param>
    void Send(string channel, string key, string payload);
}

/// <summary>Takes what another host has sent.</summary>
public interface IFanOutReceiver
{
    /// <summary>The channel it takes.</summary>
    string Channel { get; }

    /// <summary>Takes something.</summary>
    Task ReceiveAsync(string payload);
}
