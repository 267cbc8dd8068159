using SupportMax.Saas.Errors;

namespace SupportMax.Saas.ChatModels;

/// <summary>The current tenant's chat model: its connection, what it costs, and what it was asked.</summary>
public interface IChatModelAppService
{
    /// <summary>The settings; for a tenant without a model the ones to begin with.</summary>
    Task<ChatModelSettingsDto> GetAsync(CancellationToken cancellationToken);

    /// <summary>Replaces the settings; they hold for the next answer.</summary>
    /// <exception cref="BusinessException"><see cref="ChatModelErrorCodes"/>, <see cref="Tenants.TenantErrorCodes.FeatureOff"/></exception>
    Task<ChatModelSettingsDto> ChangeAsync(ChatModelSettingsDto input, CancellationToken cancellationToken);

    /// <summary>Asks each model for one word.</summary>
    /// <exception cref="BusinessException"><see cref="ChatModelErrorCodes.NotConfigured"/>, <see cref="Tenants.TenantErrorCodes.FeatureOff"/></exception>
    Task<ChatModelTestDto> TestAsync(CancellationToken cancellationToken);
}
