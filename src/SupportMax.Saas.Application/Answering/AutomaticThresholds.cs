using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Answering;

/// <summary>
/// Keeps in step with what the models have learnt and with what people say: how verdicts move the stated probabilities, and the thresholds of tenants who chose an
/// automatic error budget.
/// </summary>
internal sealed class AutomaticThresholds(TenantScopes scopes, TenantThresholds thresholds, TimeProvider clock)
{
    /// <summary>Follows a trained snapshot and the verdicts so far. Every host comes to the same choice, and only a different one is written.</summary>
    public async Task FollowAsync(TenantId tenantId, KnowledgeSnapshot trained, CancellationToken cancellationToken)
    {
        var isChanged = await scopes.RunAsync(tenantId, async services =>
        {
            var repository = services.GetRequiredService<IAnsweringSettingsRepository>();
            var given = await services.GetRequiredService<ILearningQueries>().ListGivenAsync(Verdicts.MostRead, cancellationToken);
            var refinement = Verdicts.Refine(given, clock.GetUtcNow(), cancellationToken);
            var settings = await repository.FindAsync(cancellationToken);
            if (settings is null && refinement is not null)
                repository.Add(settings = AnsweringSettings.CreateDefault());
            if (settings is null || !Follow(settings, refinement, given, trained))
                return false;
            await services.GetRequiredService<IUnitOfWork>().SaveAsync(cancellationToken);
            return true;
        });
        if (isChanged)
            thresholds.Forget(tenantId);
    }

    private bool Follow(AnsweringSettings settings, VerdictRefinement? refinement, IReadOnlyList<GradedFaq> given, KnowledgeSnapshot trained)
    {
        var isRefined = settings.Refine(refinement);
        if (settings.Budget is not { IsAutomatic: true } budget || (budget.KnowledgeRevision == trained.Revision && !isRefined))
            return isRefined;
        settings.Keep(
            budget with { KnowledgeRevision = trained.Revision, ChosenAt = clock.GetUtcNow() },
            BudgetChoice.Choose(trained, settings.Refinement.ToLine(), given, budget.MaxWrongShare));
        return true;
    }
}
