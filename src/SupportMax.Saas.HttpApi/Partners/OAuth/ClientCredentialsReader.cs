using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace SupportMax.Saas.Partners;

/// <summary>Reads who the client says it is: HTTP Basic or the form, never both (RFC 6749, section 2.3.1).</summary>
internal static class ClientCredentialsReader
{
    private const string Basic = "Basic ";

    /// <exception cref="OAuthException">There is nothing, it cannot be read, or it came in two ways.</exception>
    public static ClientCredentials Read(HttpContext context, OAuthForm form)
    {
        var header = context.Request.Headers.Authorization;
        if (header.Count == 0)
        {
            // A public client has no secret to send.
            return form["client_id"] is { } id
                ? new ClientCredentials(id, form["client_secret"], context.Connection.RemoteIpAddress)
                : throw new OAuthException(OAuthErrors.InvalidClient, "Say who you are: HTTP Basic with client id and secret, or client_id and client_secret in the form.");
        }

        if (form["client_secret"] is not null)
            throw new OAuthException(OAuthErrors.InvalidRequest, "The client identifies itself twice. Use HTTP Basic or the form, not both.");
        var (clientId, clientSecret) = ReadBasic(header.ToString());
        if (form["client_id"] is { } named && named != clientId)
            throw new OAuthException(OAuthErrors.InvalidRequest, "The form names another client than HTTP Basic.");
        return new ClientCredentials(clientId, clientSecret, context.Connection.RemoteIpAddress);
    }

    private static (string ClientId, string Secret) ReadBasic(string header)
    {
        var buffer = new byte[header.Length];
        if (header.StartsWith(Basic, StringComparison.OrdinalIgnoreCase) && Convert.TryFromBase64String(header[Basic.Length..].Trim(), buffer, out var length))
        {
            // Both parts are form-encoded before they are joined.
            var parts = Encoding.UTF8.GetString(buffer, 0, length).Split(':', 2);
            if (parts.Length == 2)
                return (WebUtility.UrlDecode(parts[0]), WebUtility.UrlDecode(parts[1]));
        }

        throw new OAuthException(OAuthErrors.InvalidClient, "The Authorization header is not HTTP Basic with a client id and a secret.");
    }
}
