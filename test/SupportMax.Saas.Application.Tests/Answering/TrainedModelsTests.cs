using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Answering;

public sealed class TrainedModelsTests(BotFixture fixture) : DatabaseTest(fixture), IClassFixture<BotFixture>
{
    [Fact]
    public async Task What_was_learnt_from_the_same_knowledge_is_taken_as_it_is_and_what_cannot_be_read_is_learnt_again()
    {
        var tenant = await CreateTenantAsync();
        await SampleFaqs.PublishAsync(Services, tenant);
        await WaitUntilTrainedAsync(tenant);
        var index = (await Services.GetRequiredService<KnowledgeLoader>().LoadAsync(tenant, null, CancellationToken.None)).Index;
        var models = Services.GetRequiredService<TrainedModels>();
        await KeepAsync(tenant, index, [1]);
        var learnt = (await models.TrainAsync(tenant, index, CancellationToken.None)).TrainedBytes()!;

        // A mark that no training would make.
        var marked = learnt.ToArray();
        marked[30] ^= 1;
        await KeepAsync(tenant, index, marked);
        (await models.TrainAsync(tenant, index, CancellationToken.None)).TrainedBytes().ShouldBe(marked);

        await KeepAsync(tenant, index, learnt[..100]);
        (await models.TrainAsync(tenant, index, CancellationToken.None)).TrainedBytes().ShouldBe(learnt);
        (await FindAsync(tenant, index)).ShouldBe(learnt);
        (await FindAsync(await CreateTenantAsync(), index)).ShouldBeNull();
    }

    /// <summary>The tenant's own index learns beside the test, and keeps what it learnt.</summary>
    private async Task WaitUntilTrainedAsync(TenantId tenant)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var indexes = Services.GetRequiredService<IKnowledgeIndexes>();
        while (!(await indexes.GetAsync(tenant, patience.Token)).Index.IsTrained)
            await Task.Delay(20, patience.Token);
    }

    private Task KeepAsync(TenantId tenant, KnowledgeIndex index, byte[] model) =>
        AsTenantAsync(tenant, services => services.GetRequiredService<ITrainedModelStore>().SaveAsync(index.TrainingFingerprint(), model, CancellationToken.None));

    private Task<byte[]?> FindAsync(TenantId tenant, KnowledgeIndex index) =>
        AsTenantAsync(tenant, services => services.GetRequiredService<ITrainedModelStore>().FindAsync(index.TrainingFingerprint(), CancellationToken.None));
}
