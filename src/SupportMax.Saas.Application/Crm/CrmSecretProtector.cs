using Microsoft.AspNetCore.DataProtection;

namespace SupportMax.Saas.Crm;

/// <summary>Encrypts CRM secrets for the database.</summary>
internal sealed class CrmSecretProtector(IDataProtectionProvider provider)
{
    private readonly IDataProtector _protector = provider.CreateProtector("SupportMax.Crm.Secret.v1");

    public string Protect(string secret) => _protector.Protect(secret);

    public string Unprotect(string protectedSecret) => _protector.Unprotect(protectedSecret);
}
