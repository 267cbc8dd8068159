using Npgsql;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Events;

/// <summary>The turn is an advisory lock of a connection: PostgreSQL gives it back when the connection ends, however it ends.</summary>
internal sealed class OutboxTurns(NpgsqlDataSource database) : IOutboxTurns
{
    private const long LockKey = 0x4F757462_6F780001;

    public async Task<IOutboxTurn?> TryTakeAsync(CancellationToken cancellationToken)
    {
        var connection = await database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var command = new NpgsqlCommand("select pg_try_advisory_lock($1)", connection) { Parameters = { new() { Value = LockKey } } };
            if (await command.ExecuteScalarAsync(cancellationToken) is true)
                return new Turn(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        await connection.DisposeAsync();
        return null;
    }

    /// <summary>Whether there is something to send is asked over the connection that has the lock, so that a lost turn is noticed.</summary>
    private sealed class Turn(NpgsqlConnection connection) : IOutboxTurn
    {
        public async Task<IReadOnlyList<TenantId>> ListTenantsAsync(CancellationToken cancellationToken)
        {
            await using var command = new NpgsqlCommand("select tenants_with_events()", connection);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            var tenants = new List<TenantId>();
            while (await reader.ReadAsync(cancellationToken))
                tenants.Add(new TenantId(reader.GetGuid(0)));
            return tenants;
        }

        public async ValueTask DisposeAsync()
        {
            if (connection.FullState == System.Data.ConnectionState.Open)
            {
                await using var command = new NpgsqlCommand("select pg_advisory_unlock($1)", connection) { Parameters = { new() { Value = LockKey } } };
                await command.ExecuteNonQueryAsync();
            }

            await connection.DisposeAsync();
        }
    }
}
