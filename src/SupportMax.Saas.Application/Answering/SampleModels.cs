using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Knowledge;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Answering;

/// <summary>Learns the sample tenants' knowledge while the data is written, so that the first question after the first start need not wait for it.</summary>
internal sealed class SampleModels(TenantScopes scopes, KnowledgeLoader loader, TrainedModels models) : IDataSeedContributor
{
    /// <inheritdoc />
    public int Order => 40;

    /// <inheritdoc />
    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        foreach (var name in SampleKnowledge.TenantNames)
        {
            var tenant = await scopes.RunAsync(
                TenantId.Host, services => services.GetRequiredService<ITenantRepository>().FindByNameAsync(name, cancellationToken));
            if (tenant is null)
                continue;
            var knowledge = await loader.LoadAsync(tenant.Id, null, cancellationToken);
            await models.TrainAsync(tenant.Id, knowledge.Index, cancellationToken);
        }
    }
}
