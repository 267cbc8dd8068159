using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SupportMax.Saas.Channels;
using SupportMax.Saas.EntityFrameworkCore;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

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

    [Fact]
    public async Task A_tenant_begins_as_many_as_its_limit_and_the_next_day_again()
    {
        const int Limit = 25;
        var tenant = await CreateTenantAsync();
        await AsTenantAsync(tenant, services => services.GetRequiredService<IFeatureValueStore>()
            .ChangeAsync("", new Dictionary<string, string?>(StringComparer.Ordinal) { [FeatureNames.MaxConversationsPerDay] = $"{Limit}" }, CancellationToken.None));
        Services.GetRequiredService<FeatureValues>().Forget();
        for (var day = 0; day < 2; day++)
        {
            for (var number = 0; number < Limit; number++)
                await BeginAsync(tenant);
            (await Should.ThrowAsync<BusinessException>(() => BeginAsync(tenant))).Code.ShouldBe(ConversationErrorCodes.DailyQuotaReached);
            Clock.Advance(TimeSpan.FromDays(1));
        }
    }

    [Fact]
    public void What_was_allowed_holds_for_its_day_and_its_limit()
    {
        var (tenant, today, allowance) = (TenantId.New(), new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero), new ConversationAllowance());
        allowance.TryTake(tenant, today, limit: 100, count: 1).ShouldBeFalse("Nothing was counted yet.");
        allowance.Give(tenant, today, limit: 100, room: 59);
        allowance.TryTake(tenant, today, limit: 100, count: 6).ShouldBeFalse();
        allowance.TryTake(tenant, today.AddDays(1), limit: 100, count: 1).ShouldBeFalse();
        allowance.TryTake(tenant, today, limit: 90, count: 1).ShouldBeFalse();
        allowance.TryTake(TenantId.New(), today, limit: 100, count: 1).ShouldBeFalse();
        allowance.TryTake(tenant, today, limit: 100, count: 5).ShouldBeTrue();
        allowance.TryTake(tenant, today, limit: 100, count: 1).ShouldBeFalse();
    }

    private Task BeginAsync(TenantId tenant) => AsTenantAsync(tenant, async services =>
    {
        await services.GetRequiredService<ConversationStart>().BeginAsync(Guid.NewGuid(), ChannelKind.Web, CancellationToken.None);
        await services.GetRequiredService<IUnitOfWork>().SaveAsync(CancellationToken.None);
    });

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
