using SupportMax.Saas.Errors;

namespace SupportMax.Saas.ChatModels;

/// <summary>Other models or another tone, tried beside what the current tenant's bot uses.</summary>
public interface IModelTrialAppService
{
    /// <summary>The newest trial, open or over; without any, what to begin with and no state.</summary>
    Task<ModelTrialDto> GetAsync(CancellationToken cancellationToken);

    /// <summary>Says what is to be tried. Nobody meets it yet.</summary>
    /// <exception cref="BusinessException">
    /// <see cref="ChatModelErrorCodes.NotConfigured"/>, <see cref="ChatModelErrorCodes.TrialIsLive"/>, <see cref="ChatModelErrorCodes.ModelInvalid"/>,
    /// <see cref="ChatModelErrorCodes.SettingsInvalid"/>
    /// </exception>
    Task<ModelTrialDto> ChangeAsync(ModelVariantInput input, CancellationToken cancellationToken);

    /// <summary>Has both sides answer test questions, in the background.</summary>
    /// <exception cref="BusinessException">
    /// <see cref="ChatModelErrorCodes.TrialNotFound"/>, <see cref="ChatModelErrorCodes.TrialIsLive"/>, <see cref="Tenants.TenantErrorCodes.FeatureOff"/>
    /// </exception>
    Task<ModelTrialDto> CompareAsync(string startedBy, CancellationToken cancellationToken);

    /// <summary>Lets the variant answer a share of the conversations, in percent.</summary>
    /// <exception cref="BusinessException">
    /// <see cref="ChatModelErrorCodes.TrialNotFound"/>, <see cref="ChatModelErrorCodes.TrialIsLive"/>, <see cref="ChatModelErrorCodes.TrialNotCompared"/>,
    /// <see cref="ChatModelErrorCodes.TrialShareInvalid"/>
    /// </exception>
    Task<ModelTrialDto> StartAsync(int share, CancellationToken cancellationToken);

    /// <summary>Ends the trial: the variant becomes what everybody gets, or nobody.</summary>
    /// <exception cref="BusinessException"><see cref="ChatModelErrorCodes.TrialNotFound"/></exception>
    Task<ModelTrialDto> EndAsync(bool take, CancellationToken cancellationToken);
}
