using Microsoft.AspNetCore.DataProtection;

namespace SupportMax.Saas.Tenants;

/// <summary>Encrypts mail passwords for the database.</summary>
internal sealed class MailPasswordProtector(IDataProtectionProvider provider)
{
    private readonly IDataProtector _protector = provider.CreateProtector("SupportMax.Tenants.MailPassword.v1");

    public string Protect(string password) => _protector.Protect(password);

    public string Unprotect(string protectedPassword) => _protector.Unprotect(protectedPassword);
}
