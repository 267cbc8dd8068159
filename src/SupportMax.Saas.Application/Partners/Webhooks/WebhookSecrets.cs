using Microsoft.AspNetCore.DataProtection;

namespace SupportMax.Saas.Partners;

/// <summary>Keys of signatures: both sides need them as they are, so that they are stored encrypted, not hashed.</summary>
internal sealed class WebhookSecrets(IDataProtectionProvider provider)
{
    private const string Prefix = "smx_hook_";
    private readonly IDataProtector _protector = provider.CreateProtector("SupportMax.Partners.WebhookSecret.v1");

    /// <summary>A new key, and what is stored of it.</summary>
    public (string Secret, string Protected) Create()
    {
        var secret = SecretText.Create(Prefix);
        return (secret, _protector.Protect(secret));
    }

    public string Read(string protectedSecret) => _protector.Unprotect(protectedSecret);
}
