using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace SupportMax.Saas.Partners;

/// <summary>Marks routes for programs that can only send what never changes: they may come with client id and secret instead of an access token.</summary>
internal sealed class TakesClientSecret
{
    /// <summary>The header in which Chatwoot's bots send their key: <c>CLIENT_ID:SECRET</c>.</summary>
    public const string Header = "api_access_token";

    private const string Basic = "Basic ";

    /// <summary>Id and secret, where the route takes them and the request has them.</summary>
    public static ClientCredentials? Read(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<TakesClientSecret>() is null)
            return null;
        var pair = context.Request.Headers[Header].ToString();
        if (pair.Length == 0)
            pair = ReadBasic(context.Request.Headers.Authorization.ToString());
        return pair.Split(':', 2) is [var id, var secret] ? new ClientCredentials(id, secret, context.Connection.RemoteIpAddress) : null;
    }

    private static string ReadBasic(string header)
    {
        var buffer = new byte[header.Length];
        return header.StartsWith(Basic, StringComparison.OrdinalIgnoreCase) && Convert.TryFromBase64String(header[Basic.Length..].Trim(), buffer, out var length)
            ? WebUtility.UrlDecode(Encoding.UTF8.GetString(buffer, 0, length))
            : "";
    }
}
