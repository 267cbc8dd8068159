using Microsoft.AspNetCore.Http;

namespace SupportMax.Saas.Partners;

/// <summary>Finds the Bearer token of a request (RFC 6750, section 2.1).</summary>
internal static class BearerToken
{
    private const string Scheme = "Bearer ";

    /// <summary>The token, or null when there is none in the Authorization header, nor behind the subprotocol of a WebSocket.</summary>
    public static string? Read(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : ReadSubprotocol(request);
    }

    /// <summary>A browser's WebSocket can send no header, so it names the token as its second subprotocol; never one in the address, which logs keep.</summary>
    private static string? ReadSubprotocol(HttpRequest request) =>
        request.HttpContext.WebSockets is { IsWebSocketRequest: true, WebSocketRequestedProtocols: [PartnerSocketEndpoint.Subprotocol, var token] } ? token : null;
}
