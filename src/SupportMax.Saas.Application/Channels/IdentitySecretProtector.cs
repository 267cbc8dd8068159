using Microsoft.AspNetCore.DataProtection;

namespace SupportMax.Saas.Channels;

internal sealed class IdentitySecretProtector(IDataProtectionProvider provider) : IIdentitySecretProtector
{
    private readonly IDataProtector _protector = provider.CreateProtector("SupportMax.Channels.IdentitySecret.v1");

    public string Protect(string secret) => _protector.Protect(secret);

    public string Unprotect(string protectedSecret) => _protector.Unprotect(protectedSecret);
}
