using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Partners;

/// <summary>The WebSocket for partners: <c>/ws/v1</c>, subprotocol <c>supportmax.v1</c>.</summary>
internal static class PartnerSocketEndpoint
{
    public const string Path = "/ws/v1";
    public const string Subprotocol = "supportmax.v1";

    public static void MapPartnerSocket(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Path, ServeAsync).RequireScope(PartnerScopes.Conversations).ExcludeFromDescription();

    private static async Task ServeAsync(HttpContext context, IPartnerCallers callers, PartnerConnections connections, PartnerSocketServices services)
    {
        if (!context.WebSockets.IsWebSocketRequest || !context.WebSockets.WebSocketRequestedProtocols.Contains(Subprotocol, StringComparer.Ordinal))
            throw new BusinessException(PartnerErrorCodes.SubprotocolRequired);
        var (token, address) = (BearerToken.Read(context.Request)!, context.Connection.RemoteIpAddress);
        var caller = await callers.FindAsync(token, address, context.RequestAborted) ?? throw new BusinessException(PartnerErrorCodes.TokenInvalid, ErrorKind.Unauthorized);
        using var lateAbort = LateAbort.Of(context);
        using var socket = await context.WebSockets.AcceptWebSocketAsync(Subprotocol);
        using var connection = new PartnerConnection(socket, caller, token, address, services);
        if (!connections.TryAdd(connection, services.Options.MaxConnectionsPerClient))
        {
            // Whoever does not answer is not waited for.
            await socket.CloseOutputAsync(CloseCodes.TooManyConnections, "Too many connections of this client.", context.RequestAborted);
            return;
        }

        try
        {
            await connection.RunAsync(context.RequestAborted);
        }
        finally
        {
            connections.Remove(connection);
        }
    }
}
