using Npgsql;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Channels;

/// <summary>Advisory locks of one connection that this host keeps: when it dies, PostgreSQL lets go of all of them.</summary>
internal sealed class MailboxLocks(NpgsqlDataSource database) : IMailboxLocks, IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly HashSet<TenantId> _held = [];
    private NpgsqlConnection? _connection;

    public Task<bool> TryTakeAsync(TenantId tenantId, CancellationToken cancellationToken) => InTurnAsync(
        async () =>
        {
            if (_held.Contains(tenantId) || !await AskAsync("select pg_try_advisory_lock(hashtextextended('mailbox ' || @tenant, 0))", tenantId, cancellationToken))
                return false;
            return _held.Add(tenantId);
        },
        cancellationToken);

    public Task<bool> IsHeldAsync(TenantId tenantId, CancellationToken cancellationToken) => InTurnAsync(
        async () => _held.Contains(tenantId) && await AskAsync("select @tenant is not null", tenantId, cancellationToken) && _held.Contains(tenantId), cancellationToken);

    public async Task ReleaseAsync(TenantId tenantId)
    {
        try
        {
            await InTurnAsync(
                async () => _held.Remove(tenantId) && await AskAsync("select pg_advisory_unlock(hashtextextended('mailbox ' || @tenant, 0))", tenantId, CancellationToken.None),
                CancellationToken.None);
        }
        catch (NpgsqlException)
        {
            // With the connection the lock is gone too.
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_connection is not null)
            await _connection.DisposeAsync();
        _turn.Dispose();
    }

    private async Task<bool> InTurnAsync(Func<Task<bool>> work, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await work();
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<bool> AskAsync(string question, TenantId tenantId, CancellationToken cancellationToken)
    {
        try
        {
            _connection ??= await OpenAsync(cancellationToken);
            await using var command = new NpgsqlCommand(question, _connection);
            command.Parameters.AddWithValue("tenant", tenantId.Value.ToString());
            return await command.ExecuteScalarAsync(cancellationToken) is true;
        }
        catch (NpgsqlException)
        {
            _held.Clear();
            if (_connection is not null)
                await _connection.DisposeAsync();
            _connection = null;
            throw;
        }
    }

    private async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken) => await database.OpenConnectionAsync(cancellationToken);
}
