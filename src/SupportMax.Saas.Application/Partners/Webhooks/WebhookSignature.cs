using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SupportMax.Saas.Partners;

/// <summary>The header <c>X-SupportMax-Signature</c>: <c>t=1767225600,v1=…</c>, HMAC-SHA256 in hex over <c>timestamp.body</c>; after a change of the key one <c>v1</c> per key.</summary>
internal static class WebhookSignature
{
    public const string Header = "X-SupportMax-Signature";

    public static string Of(string body, DateTimeOffset now, IEnumerable<string> secrets)
    {
        var timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signed = Encoding.UTF8.GetBytes($"{timestamp}.{body}");
        return $"t={timestamp}," + string.Join(',', secrets.Select(secret => "v1=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed))));
    }
}
