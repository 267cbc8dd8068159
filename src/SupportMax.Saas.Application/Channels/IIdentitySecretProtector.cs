namespace SupportMax.Saas.Channels;

/// <summary>Encrypts a widget's identity secret for the database. Never logged, never shown but to the tenant's admins.</summary>
public interface IIdentitySecretProtector
{
    /// <summary>Encrypts.</summary>
    string Protect(string secret);

    /// <summary>Decrypts.</summary>
    string Unprotect(string protectedSecret);
}
