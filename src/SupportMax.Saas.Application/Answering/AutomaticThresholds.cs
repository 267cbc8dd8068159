using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Answering;

/// <summary>Keeps the thresholds of tenants who chose an automatic error budget in step with what the models have learnt.</summary>
internal sealed class AutomaticThresholds(TenantScopes scopes, TenantThresholds thresholds, TimeProvider clock)
{
    /// <summary>Chooses anew for a trained snapshot. Every host comes to the same choice, and only a different one is written.</summary>
    public async Task FollowAsync(TenantId tenantId, KnowledgeSnapshot trained, CancellationToken cancellationToken)
    {
        var isChanged = await scopes.RunAsync(tenantId, async services =>
        {
            if (await services.GetRequiredService<IAnsweringSettingsRepository>().FindAsync(cancellationToken) is not { Budget: { IsAutomatic: true } budget } settings
                || budget.KnowledgeRevision == trained.Revision)
                return false;
            var verdicts = await services.GetRequiredService<ILearningQueries>().ListVerdictsAsync(BudgetChoice.MostVerdictsRead, cancellationToken);
            settings.Keep(
                budget with { KnowledgeRevision = trained.Revision, ChosenAt = clock.GetUtcNow() }, BudgetChoice.Choose(trained, verdicts, budget.MaxWrongShare));
            await services.GetRequiredService<IUnitOfWork>().SaveAsync(cancellationToken);
            return true;
        });
        if (isChanged)
            thresholds.Forget(tenantId);
    }
}
