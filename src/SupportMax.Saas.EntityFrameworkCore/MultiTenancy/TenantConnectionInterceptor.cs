using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.EntityFrameworkCore.MultiTenancy;

/// <summary>
/// Tells PostgreSQL for whom a connection works before it is used; the row-level security policies read it. Without a tenant it says so,
/// and no row is visible. A connection of the pool that was told last time is not told again: it is never reset, see <see cref="TenantDataSource"/>.
/// </summary>
internal sealed class TenantConnectionInterceptor(ICurrentTenant currentTenant) : DbConnectionInterceptor
{
    // By a thing that each physical connection has of its own, from its beginning to its end: what the server said of itself.
    private readonly ConditionalWeakTable<object, StrongBox<TenantId>> _told = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        var (physical, tenantId) = (PhysicalOf(connection), currentTenant.Id);
        if (IsTold(physical, tenantId))
            return;
        using var command = CreateCommand(connection, tenantId);
        command.ExecuteNonQuery();
        _told.Add(physical, new StrongBox<TenantId>(tenantId));
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        var (physical, tenantId) = (PhysicalOf(connection), currentTenant.Id);
        if (IsTold(physical, tenantId))
            return;
        await using var command = CreateCommand(connection, tenantId);
        await command.ExecuteNonQueryAsync(cancellationToken);
        _told.Add(physical, new StrongBox<TenantId>(tenantId));
    }

    private static object PhysicalOf(DbConnection connection) => ((NpgsqlConnection)connection).PostgresParameters;

    /// <summary>Otherwise what was told is forgotten first: a command that fails half way leaves nothing that one could rely on.</summary>
    private bool IsTold(object physical, TenantId tenantId)
    {
        if (_told.TryGetValue(physical, out var told) && told.Value == tenantId)
            return true;
        _told.Remove(physical);
        return false;
    }

    private static DbCommand CreateCommand(DbConnection connection, TenantId tenantId)
    {
        var command = connection.CreateCommand();
        command.CommandText = "select set_config('app.tenant_id', @tenant, false)";
        var parameter = command.CreateParameter();
        parameter.ParameterName = "tenant";
        parameter.Value = tenantId.IsNone ? "" : tenantId.ToString();
        command.Parameters.Add(parameter);
        return command;
    }
}
