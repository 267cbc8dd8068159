namespace SupportMax.Saas.Partners;

/// <summary>Keeps the current tenant's counts of its clients' work.</summary>
public interface IPartnerUsageRepository
{
    /// <summary>Adds to the counts; what a removed client did is forgotten.</summary>
    Task AddAsync(IReadOnlyList<PartnerUsageCount> counts, CancellationToken cancellationToken);

    /// <summary>The counts from a day on.</summary>
    Task<IReadOnlyList<PartnerUsage>> ListAsync(DateOnly since, CancellationToken cancellationToken);
}

/// <summary>What is to be added.</summary>
/// <param name="ClientId">The client.</param>
/// <param name="Day">The day, by UTC.</param>
/// <param name="Kind">What it did.</param>
/// <param name="Count">How often since the last time.</param>
public sealed record PartnerUsageCount(Guid ClientId, DateOnly Day, PartnerUsageKind Kind, long Count);
