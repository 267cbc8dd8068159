namespace SupportMax.Saas.Tenants;

/// <summary>The tenant on whose behalf the running code works. It flows with the asynchronous call.</summary>
public interface ICurrentTenant
{
    /// <summary>The tenant, or the default value when there is none: then nothing is visible.</summary>
    TenantId Id { get; }

    /// <summary>Works for another tenant until the returned scope is disposed.</summary>
    IDisposable Change(TenantId tenantId);
}
