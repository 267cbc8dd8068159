using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Answering;

public sealed class IdleIndexTests(IdleIndexFixture fixture) : DatabaseTest(fixture), IClassFixture<IdleIndexFixture>
{
    [Fact]
    public async Task An_idle_tenants_index_gives_its_memory_to_a_busy_one_and_is_built_again_when_asked()
    {
        var indexes = (KnowledgeIndexes)Services.GetRequiredService<IKnowledgeIndexes>();
        var idle = await TenantWithKnowledgeAsync();
        var first = await indexes.GetAsync(idle, CancellationToken.None);
        first.Index.Bytes.ShouldBeGreaterThan(1_000_000, "the sample has to be larger than the budget");
        indexes.LoadedTenants.ShouldBe(1);

        var busy = await TenantWithKnowledgeAsync();
        (await indexes.GetAsync(busy, CancellationToken.None)).Index.EntryCount.ShouldBe(Entries);
        indexes.LoadedTenants.ShouldBe(1);

        var again = await indexes.GetAsync(idle, CancellationToken.None);
        again.ShouldNotBeSameAs(first);
        again.Index.EntryCount.ShouldBe(Entries);
    }

    private const int Entries = 300;

    private async Task<TenantId> TenantWithKnowledgeAsync()
    {
        var tenant = await CreateTenantAsync();
        await SampleFaqs.PublishManyAsync(Services, tenant, Entries);
        return tenant;
    }
}
