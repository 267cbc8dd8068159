using Microsoft.AspNetCore.DataProtection;

namespace SupportMax.Saas.Tenants;

/// <summary>Encrypts a tenant's secrets for the database; one tenant's text is of no use in another's row.</summary>
public sealed class TenantSecrets(IDataProtectionProvider protection)
{
    /// <summary>Encrypts a secret.</summary>
    public string Protect(TenantId tenantId, string secret) => For(tenantId).Protect(secret);

    /// <summary>Decrypts a secret.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The text was not made by <see cref="Protect"/> for this tenant.</exception>
    public string Unprotect(TenantId tenantId, string text) => For(tenantId).Unprotect(text);

    private IDataProtector For(TenantId tenantId) => protection.CreateProtector("SupportMax.TenantSecrets", tenantId.ToString());
}
