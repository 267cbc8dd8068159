using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SupportMax.Saas.Partners;

/// <summary>
/// Random texts that only their holder knows. We keep a SHA-256 of each: with 256 random bits there is nothing to guess, so a
/// slow password hash would protect nothing more.
/// </summary>
public static class SecretText
{
    private const int RandomBytes = 32;

    /// <summary>Begins every client secret, so that scanners find one that was published by mistake.</summary>
    public const string ClientSecretPrefix = "smx_secret_";

    /// <summary>Begins every access token.</summary>
    public const string AccessTokenPrefix = "smx_access_";

    /// <summary>Begins every authorization code.</summary>
    public const string CodePrefix = "smx_code_";

    /// <summary>Begins every refresh token.</summary>
    public const string RefreshTokenPrefix = "smx_refresh_";

    /// <summary>A new text that nobody can guess.</summary>
    public static string Create(string prefix) => prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));

    /// <summary>What is kept of it.</summary>
    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    /// <summary>Whether a text is the one whose hash this is; takes as long for a wrong one as for the right one.</summary>
    public static bool Matches(byte[] hash, string secret) => CryptographicOperations.FixedTimeEquals(hash, Hash(secret));
}
