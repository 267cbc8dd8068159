using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace SupportMax.Saas.Crm;

/// <summary>The signed statement of the JWT bearer flow (RFC 7523): who the connected app is, and as whom it signs in. Valid for three minutes, as Salesforce demands.</summary>
internal static class SalesforceAssertion
{
    private static readonly TimeSpan s_lifetime = TimeSpan.FromMinutes(3);

    public static string Create(CrmAccess access, DateTimeOffset now)
    {
        var claims = new JsonObject
        {
            ["iss"] = access.ClientId,
            ["sub"] = access.UserName,
            ["aud"] = Audience(access.Address),
            ["exp"] = (now + s_lifetime).ToUnixTimeSeconds(),
        };
        var signed = $"{Encode("""{"alg":"RS256"}""")}.{Encode(claims.ToJsonString())}";
        using var key = RSA.Create();
        try
        {
            key.ImportFromPem(access.Secret);
        }
        catch (Exception exception) when (exception is ArgumentException or CryptographicException)
        {
            throw new CrmRefusedException("invalid_key", "The private key is not an RSA key in PEM form.", isSignIn: true);
        }

        return $"{signed}.{Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    private static string Audience(Uri address) =>
        address.Host.Contains("sandbox", StringComparison.OrdinalIgnoreCase) || address.Host.StartsWith("test.", StringComparison.OrdinalIgnoreCase)
            ? "https://test.salesforce.com"
            : "https://login.salesforce.com";

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
