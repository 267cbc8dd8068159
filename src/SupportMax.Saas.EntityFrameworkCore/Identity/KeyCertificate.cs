using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace SupportMax.Saas.Identity;

/// <summary>
/// The certificate with which the keys in the database are encrypted, so that a copy of the database alone opens neither
/// sessions nor secrets. It lives in a file that only its owner may read; every host needs the same one.
/// </summary>
public static class KeyCertificate
{
    private const int KeyBits = 3072;
    private const int Years = 50;

    /// <summary>Encrypts the keys of sessions and secrets from now on. Without a file they stay readable for whoever reads the database.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="path">A PKCS#12 file without a password, made when it is not there; null for none.</param>
    public static IServiceCollection AddKeyEncryption(this IServiceCollection services, string? path)
    {
        if (!string.IsNullOrWhiteSpace(path))
            services.AddDataProtection().ProtectKeysWithCertificate(LoadOrCreate(path));
        return services;
    }

    internal static X509Certificate2 LoadOrCreate(string path)
    {
        if (!File.Exists(path))
            Create(path, TimeProvider.System.GetUtcNow());
        return X509CertificateLoader.LoadPkcs12FromFile(path, password: null);
    }

    private static void Create(string path, DateTimeOffset now)
    {
        using var key = RSA.Create(KeyBits);
        var request = new CertificateRequest("CN=SupportMax keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pss);
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(Years));
        var draft = $"{path}.{Guid.NewGuid():N}";
        using (var file = new FileStream(draft, OwnersFile()))
            file.Write(certificate.Export(X509ContentType.Pkcs12));
        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process was quicker: its certificate is everybody's.
            File.Delete(draft);
        }
    }

    private static FileStreamOptions OwnersFile()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
