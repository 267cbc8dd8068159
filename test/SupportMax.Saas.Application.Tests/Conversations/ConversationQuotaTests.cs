using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SupportMax.Saas.EntityFrameworkCore;

namespace SupportMax.Saas.Conversations;

public sealed class ConversationQuotaTests(DatabaseFixture fixture) : DatabaseTest(fixture), IClassFixture<DatabaseFixture>
{
    private static readonly TimeSpan s_longerThanFeaturesAreKept = TimeSpan.FromSeconds(11);

    [Fact]
    public async Task A_crowd_that_begins_at_once_has_room_without_a_second_connection_each()
    {
        var tenant = await CreateTenantAsync();
        await AsTenantAsync(tenant, async services =>
        {
            var quota = services.GetRequiredService<ConversationQuota>();
            await quota.PrepareAsync();
            Clock.Advance(s_longerThanFeaturesAreKept);
            await services.GetRequiredService<SupportMaxDbContext>().Database.OpenConnectionAsync();
            var others = await TakeConnectionsAsync(new NpgsqlConnectionStringBuilder(Database.ServingConnectionString).MaxPoolSize - 1);

            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            await quota.RequireRoomAsync(patience.Token).WaitAsync(patience.Token);
            foreach (var other in others)
                await other.DisposeAsync();
        });
    }

    /// <summary>As other customers' transactions do.</summary>
    private async Task<List<AsyncServiceScope>> TakeConnectionsAsync(int count)
    {
        var scopes = new List<AsyncServiceScope>();
        for (var taken = 0; taken < count; taken++)
        {
            scopes.Add(Services.CreateAsyncScope());
            await scopes[^1].ServiceProvider.GetRequiredService<SupportMaxDbContext>().Database.OpenConnectionAsync();
        }

        return scopes;
    }
}
