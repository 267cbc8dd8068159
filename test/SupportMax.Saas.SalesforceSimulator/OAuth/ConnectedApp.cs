using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace SupportMax.Saas.SalesforceSimulator.OAuth;

/// <summary>The connected app that an administrator has made for the product, and who is signed in through it.</summary>
internal sealed class ConnectedApp(TimeProvider clock)
{
    private readonly HashSet<string> _tokens = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    public string ClientId { get; set; } = "supportmax-demo";

    public string ClientSecret { get; set; } = "supportmax-demo-secret";

    public string Username { get; set; } = "integration@northwind.example";

    /// <summary>The certificate's public key for the JWT bearer flow, as PEM; null when none was uploaded.</summary>
    public string? PublicKeyPem { get; set; }

    public string Issue()
    {
        var token = "00DSM!" + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        lock (_lock)
            _tokens.Add(token);
        return token;
    }

    public bool Knows(string? token)
    {
        lock (_lock)
            return token is not null && _tokens.Contains(token);
    }

    public void Revoke(string? token)
    {
        lock (_lock)
        {
            if (token is null)
                _tokens.Clear();
            else
                _tokens.Remove(token);
        }
    }

    /// <summary>Null when the assertion is right, else Salesforce's words for what is wrong.</summary>
    public string? FindFault(string? assertion, string audience)
    {
        if (assertion?.Split('.') is not [var header, var claims, var signature] || PublicKeyPem is null)
            return "invalid assertion";
        using var key = RSA.Create();
        key.ImportFromPem(PublicKeyPem);
        if (!key.VerifyData(Encoding.ASCII.GetBytes($"{header}.{claims}"), Base64Url.DecodeFromChars(signature), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))
            return "invalid assertion";
        var said = JsonNode.Parse(Base64Url.DecodeFromChars(claims))!;
        if (said["iss"]?.ToString() != ClientId)
            return "invalid client credentials";
        if (said["sub"]?.ToString() != Username)
            return "user hasn't approved this consumer";
        if (said["aud"]?.ToString().TrimEnd('/') is not ("https://login.salesforce.com" or "https://test.salesforce.com") && said["aud"]?.ToString().TrimEnd('/') != audience.TrimEnd('/'))
            return "audience is invalid";
        return said["exp"]?.GetValue<long>() > clock.GetUtcNow().ToUnixTimeSeconds() ? null : "expired authorization code";
    }
}
