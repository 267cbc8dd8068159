using System.Net.WebSockets;

namespace SupportMax.Saas.Partners;

/// <summary>Why the server closes a partner's connection. Documented in docs/partners.md.</summary>
internal static class CloseCodes
{
    /// <summary>The client closed, or the server answers its close.</summary>
    public const WebSocketCloseStatus Normal = WebSocketCloseStatus.NormalClosure;

    /// <summary>A binary frame: this protocol has none.</summary>
    public const WebSocketCloseStatus BinaryFrame = WebSocketCloseStatus.InvalidMessageType;

    /// <summary>A frame larger than the welcome allows.</summary>
    public const WebSocketCloseStatus TooLarge = WebSocketCloseStatus.MessageTooBig;

    /// <summary>The host goes; connect again.</summary>
    public const WebSocketCloseStatus Restart = (WebSocketCloseStatus)1012;

    /// <summary>Too many frames that are none of this protocol.</summary>
    public const WebSocketCloseStatus Malformed = (WebSocketCloseStatus)4400;

    /// <summary>The token expired or was revoked.</summary>
    public const WebSocketCloseStatus TokenEnded = (WebSocketCloseStatus)4401;

    /// <summary>The client has as many connections as it may have.</summary>
    public const WebSocketCloseStatus TooManyConnections = (WebSocketCloseStatus)4429;

    /// <summary>Nothing came for too long.</summary>
    public const WebSocketCloseStatus Silent = (WebSocketCloseStatus)4408;
}

/// <summary>The connection is to be closed.</summary>
/// <param name="code">Why.</param>
/// <param name="reason">The same in words, at most 123 bytes.</param>
internal sealed class SocketEndException(WebSocketCloseStatus code, string reason) : Exception(reason)
{
    public WebSocketCloseStatus Code { get; } = code;
}
