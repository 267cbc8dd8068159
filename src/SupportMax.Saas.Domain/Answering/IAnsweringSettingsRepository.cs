namespace SupportMax.Saas.Answering;

/// <summary>The current tenant's thresholds.</summary>
public interface IAnsweringSettingsRepository
{
    /// <summary>The settings, or null for a tenant that has none yet.</summary>
    Task<AnsweringSettings?> FindAsync(CancellationToken cancellationToken);

    /// <summary>Adds settings; written with the unit of work.</summary>
    void Add(AnsweringSettings settings);
}
