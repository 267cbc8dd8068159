using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.ChatModels;

/// <summary>Notes every call in a transaction of its own: it has cost money, whatever becomes of the reply.</summary>
internal sealed class ModelCallLog(TenantScopes scopes, TimeProvider clock)
{
    public DateTimeOffset Now => clock.GetUtcNow();

    public Task WriteAsync(TenantId tenantId, ModelCallFacts facts) => scopes.RunAsync(tenantId, async services =>
    {
        services.GetRequiredService<IChatModelRepository>().Add(new ModelCall(facts));
        await services.GetRequiredService<IUnitOfWork>().SaveAsync(CancellationToken.None);
        if (facts.Cost > 0)
            await services.GetRequiredService<BudgetWarnings>().LookAsync(CancellationToken.None);
    });

    public Task<string?> FindUsedUpAsync(TenantId tenantId, ModelBudget budget, CancellationToken cancellationToken) =>
        scopes.RunAsync(tenantId, services => services.GetRequiredService<ModelSpending>().FindUsedUpAsync(budget, cancellationToken));
}
