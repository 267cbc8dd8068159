using Npgsql;

namespace SupportMax.Saas.Notifications;

internal sealed class NotificationSender(NpgsqlDataSource database) : INotificationSender
{
    public async Task SendAsync(string channel, string payload, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("select pg_notify($1, $2)");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = channel });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = payload });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
