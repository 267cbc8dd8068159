namespace SupportMax.Saas.Notifications;

/// <summary>Tells all hosts something, this one too.</summary>
public interface INotificationSender
{
    /// <summary>Sends at once, apart from any transaction.</summary>
    /// <param name="channel">Under which name.</param>
    /// <param name="payload">At most 7,900 bytes.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task SendAsync(string channel, string payload, CancellationToken cancellationToken);
}
