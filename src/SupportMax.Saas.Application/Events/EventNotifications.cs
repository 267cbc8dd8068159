using System.Text;
using System.Text.Json;
using SupportMax.Saas.Notifications;

namespace SupportMax.Saas.Events;

/// <summary>Broadcasts over the database's notifications, where there is no message broker.</summary>
internal sealed class EventNotifications(EventBroadcasts broadcasts, INotificationSender sender) : INotificationReceiver
{
    // A notification holds less than 8,000 bytes.
    private const int MaxBytes = 7_500;

    public string Channel => "event_broadcasts";

    public async Task SendAsync(IEnumerable<EventEnvelope> events, CancellationToken cancellationToken)
    {
        var lines = new StringBuilder();
        var bytes = 0;
        foreach (var line in events.Select(envelope => JsonSerializer.Serialize(envelope, JsonSerializerOptions.Web)))
        {
            var size = Encoding.UTF8.GetByteCount(line) + 1;
            if (bytes > 0 && bytes + size > MaxBytes)
            {
                await sender.SendAsync(Channel, lines.ToString(), cancellationToken);
                lines.Clear();
                bytes = 0;
            }

            lines.Append(line).Append('\n');
            bytes += size;
        }

        if (bytes > 0)
            await sender.SendAsync(Channel, lines.ToString(), cancellationToken);
    }

    public void Receive(string payload)
    {
        foreach (var line in payload.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            broadcasts.Receive(JsonSerializer.Deserialize<EventEnvelope>(line, JsonSerializerOptions.Web)!);
    }

    public void ReceiveMissed() => broadcasts.ReceiveMissed();
}
