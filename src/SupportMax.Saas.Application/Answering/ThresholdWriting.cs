using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Answering;

/// <summary>Changes the current tenant's thresholds so that they apply to the next message.</summary>
internal sealed class ThresholdWriting(
    IAnsweringSettingsRepository repository, IUnitOfWork unitOfWork, TenantThresholds thresholds, ICurrentTenant currentTenant)
{
    /// <summary>Applies a change to the settings, which are made when there are none yet.</summary>
    public async Task<AnsweringSettings> ChangeAsync(Action<AnsweringSettings> change, CancellationToken cancellationToken)
    {
        var found = await repository.FindAsync(cancellationToken);
        if (found is null)
        {
            found = AnsweringSettings.CreateDefault();
            repository.Add(found);
        }

        change(found);
        await unitOfWork.SaveAsync(cancellationToken);
        thresholds.Forget(currentTenant.Id);
        return found;
    }
}
