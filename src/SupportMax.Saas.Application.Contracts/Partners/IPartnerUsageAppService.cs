using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Partners;

/// <summary>What the tenant's clients did, as administrators see it.</summary>
public interface IPartnerUsageAppService
{
    /// <summary>The most days that are shown.</summary>
    const int MaxDays = 92;

    /// <summary>Counts by client and day, the newest day first; of a few seconds ago.</summary>
    /// <param name="days">How many days back, today included; 1–<see cref="MaxDays"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="BusinessException"><see cref="PartnerErrorCodes.DaysInvalid"/></exception>
    Task<ListResult<PartnerUsageDto>> ListAsync(int days, CancellationToken cancellationToken);
}

/// <summary>A client's day.</summary>
/// <param name="ClientId">The client.</param>
/// <param name="Day">The day, by UTC.</param>
/// <param name="Calls">REST calls that were answered as asked for.</param>
/// <param name="RefusedCalls">REST calls that were refused or failed.</param>
/// <param name="Frames">Frames that were taken.</param>
/// <param name="RefusedFrames">Frames that were refused or failed.</param>
public sealed record PartnerUsageDto(Guid ClientId, DateOnly Day, long Calls, long RefusedCalls, long Frames, long RefusedFrames);
