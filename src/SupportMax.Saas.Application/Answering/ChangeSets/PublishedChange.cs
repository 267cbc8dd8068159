using SupportMax.Saas.Knowledge;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Answering;

/// <summary>Lets the next message be decided by what a change set has put into force.</summary>
internal sealed class PublishedChange(
    IAnsweringSettingsRepository settings, TenantThresholds thresholds, FaqChanges changes, ICurrentTenant currentTenant, TimeProvider clock)
{
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Changes the thresholds within the caller's transaction.</summary>
    public async Task ChangeAsync(ThresholdPlan plan, CancellationToken cancellationToken)
    {
        var found = await settings.FindAsync(cancellationToken);
        if (found is null)
        {
            found = AnsweringSettings.CreateDefault();
            settings.Add(found);
        }

        found.Change(plan.Default, plan.Overrides);
    }

    /// <summary>Takes up what was written.</summary>
    public async Task ShowAsync(ChangePlan plan, CancellationToken cancellationToken)
    {
        thresholds.Forget(currentTenant.Id);
        if (plan.Faqs.Count > 0)
            await changes.SaveAsync(cancellationToken);
    }
}
