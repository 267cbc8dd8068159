namespace SupportMax.Saas.Notifications;

/// <summary>Hears what any host tells all hosts. A notification is a wake-up: what must not be lost stands in a table.</summary>
public interface INotificationReceiver
{
    /// <summary>The name under which it is told.</summary>
    string Channel { get; }

    /// <summary>Somebody said something. It has to return at once.</summary>
    void Receive(string payload);

    /// <summary>The ear was closed for a while, or has just been opened: anything may have been said.</summary>
    void ReceiveMissed();
}
