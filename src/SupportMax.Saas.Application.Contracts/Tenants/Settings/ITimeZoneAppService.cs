using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Tenants;

/// <summary>The current tenant's time zone.</summary>
public interface ITimeZoneAppService
{
    /// <summary>Its IANA name; <c>UTC</c> unless it was set.</summary>
    Task<string> GetAsync(CancellationToken cancellationToken);

    /// <summary>All there are, by their IANA names.</summary>
    IReadOnlyList<NamedValueDto> List();

    /// <summary>Sets it.</summary>
    /// <exception cref="BusinessException"><see cref="TenantErrorCodes.TimeZoneUnknown"/></exception>
    Task SetAsync(string? timeZone, CancellationToken cancellationToken);
}

/// <summary>A value to choose, and what it is called.</summary>
public sealed record NamedValueDto(string Name, string Value);
