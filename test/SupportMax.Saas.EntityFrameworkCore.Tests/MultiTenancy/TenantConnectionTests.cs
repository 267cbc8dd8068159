using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.EntityFrameworkCore.MultiTenancy;

/// <summary>Connections of the pool are used again by other tenants, without a reset in between.</summary>
public sealed class TenantConnectionTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>
{
    private static readonly TenantId s_one = new(Guid.Parse("11111111-1111-1111-1111-111111111111"));
    private static readonly TenantId s_other = new(Guid.Parse("22222222-2222-2222-2222-222222222222"));

    [Fact]
    public async Task A_connection_that_is_used_again_works_for_whoever_uses_it_now()
    {
        var connections = new HashSet<int>();
        foreach (var tenant in new[] { s_one, s_one, s_other, default, default, s_one, s_other })
            connections.Add(await ShouldWorkForAsync(tenant));

        connections.Count.ShouldBe(1, "The test is about one connection.");
    }

    [Fact]
    public async Task A_transaction_that_fails_takes_nothing_of_it_back()
    {
        await ShouldWorkForAsync(s_one);
        await Should.ThrowAsync<PostgresException>(() => RunAsync(s_other, async context =>
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            await context.Database.ExecuteSqlAsync($"select 1 / 0");
            return 0;
        }));

        await ShouldWorkForAsync(s_other);
        await ShouldWorkForAsync(s_one);
    }

    [Fact]
    public async Task A_call_that_is_given_up_leaves_nothing_doubtful()
    {
        await ShouldWorkForAsync(s_one);
        for (var attempt = 0; attempt < 20; attempt++)
        {
            using var stop = new CancellationTokenSource(TimeSpan.FromMicroseconds(100 * attempt));
            await RunAsync(attempt % 2 == 0 ? s_other : s_one, async context =>
            {
                try
                {
                    await context.Database.OpenConnectionAsync(stop.Token);
                }
                catch (OperationCanceledException)
                {
                    // That is what may happen.
                }

                return 0;
            });

            await ShouldWorkForAsync(s_one);
        }
    }

    [Fact]
    public async Task A_connection_in_place_of_a_broken_one_is_told_anew()
    {
        var broken = await ShouldWorkForAsync(s_one);
        await using (var owner = await fixture.Database.OpenAsOwnerAsync())
            await owner.ExecuteAsync($"select pg_terminate_backend({broken})");
        await RunAsync(s_one, async context =>
        {
            await Should.ThrowAsync<Exception>(() => CurrentAsync(context));
            return 0;
        });

        (await ShouldWorkForAsync(s_one)).ShouldNotBe(broken);
    }

    private async Task<int> ShouldWorkForAsync(TenantId tenantId)
    {
        var (current, connection) = await RunAsync(tenantId, CurrentAsync);
        current.ShouldBe(tenantId.IsNone ? null : tenantId.Value);
        return connection;
    }

    private static async Task<(Guid? Tenant, int Connection)> CurrentAsync(SupportMaxDbContext context)
    {
        var row = await context.Database.SqlQuery<Row>($"select current_tenant() as \"Tenant\", pg_backend_pid() as \"Connection\"").SingleAsync();
        return (row.Tenant, row.Connection);
    }

    private Task<T> RunAsync<T>(TenantId tenantId, Func<SupportMaxDbContext, Task<T>> work) =>
        fixture.Services.GetRequiredService<TenantScopes>().RunAsync(tenantId, services => work(services.GetRequiredService<SupportMaxDbContext>()));

    private sealed record Row(Guid? Tenant, int Connection);
}
