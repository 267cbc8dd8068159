using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace SupportMax.Saas.Notifications;

/// <summary>Listens to PostgreSQL's notifications on a connection of its own, and tells the receivers. A broken connection is opened again.</summary>
internal sealed class NotificationListener(
    NpgsqlDataSource database, IEnumerable<INotificationReceiver> receivers, TimeProvider clock, ILogger<NotificationListener> logger) : BackgroundService
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);
    private readonly ILookup<string, INotificationReceiver> _receivers = receivers.ToLookup(receiver => receiver.Channel, StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning(exception, "Notifications are not heard; listening again in a moment");
            }

            await Task.Delay(s_pause, clock, stoppingToken);
        }
    }

    private async Task ListenAsync(CancellationToken stoppingToken)
    {
        await using var connection = await database.OpenConnectionAsync(stoppingToken);
        connection.Notification += (_, notification) => Tell(notification.Channel, receiver => receiver.Receive(notification.Payload));
        await using (var listen = connection.CreateCommand())
        {
            // The names are our own constants.
            listen.CommandText = string.Join(';', _receivers.Select(receiver => $"listen {receiver.Key}"));
            await listen.ExecuteNonQueryAsync(stoppingToken);
        }

        foreach (var channel in _receivers)
            Tell(channel.Key, receiver => receiver.ReceiveMissed());
        while (true)
            await connection.WaitAsync(stoppingToken);
    }

    private void Tell(string channel, Action<INotificationReceiver> tell)
    {
        foreach (var receiver in _receivers[channel])
            tell(receiver);
    }
}
