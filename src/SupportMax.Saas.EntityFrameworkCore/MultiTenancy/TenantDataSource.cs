using Npgsql;

namespace SupportMax.Saas.EntityFrameworkCore.MultiTenancy;

/// <summary>
/// The connections that work for tenants: a pool of its own, of which each connection is told its tenant before it is used. Therefore
/// it needs no reset when it goes back, and keeps the statements that it has prepared. Nothing else may be set for such a connection's session.
/// </summary>
internal sealed class TenantDataSource(string servingConnectionString) : IAsyncDisposable, IDisposable
{
    /// <summary>About how many different statements the hot paths have; what is rarer is planned each time.</summary>
    private const int MostPrepared = 200;

    public NpgsqlDataSource Connections { get; } = new NpgsqlDataSourceBuilder(new NpgsqlConnectionStringBuilder(servingConnectionString)
    {
        NoResetOnClose = true,
        MaxAutoPrepare = MostPrepared,
    }.ConnectionString).Build();

    public ValueTask DisposeAsync() => Connections.DisposeAsync();

    public void Dispose() => Connections.Dispose();
}
