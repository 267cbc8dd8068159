namespace SupportMax.Saas.Partners;

/// <summary>What holds on a partner's WebSocket. Bound to the section <c>Partners:Socket</c>.</summary>
public sealed class PartnerSocketOptions
{
    /// <summary>Largest frame that is taken; 1,024–1,048,576 bytes, default 65,536.</summary>
    public int MaxFrameBytes { get; set; } = 64 * 1024;

    /// <summary>Frames a second in the long run, twice as many at once; 1–100,000, default 1,000. Faster ones wait on the line.</summary>
    public int MaxFramesPerSecond { get; set; } = 1_000;

    /// <summary>Frames that are worked on at once; further ones wait on the line. 1–10,000, default 256.</summary>
    public int MaxInFlight { get; set; } = 256;

    /// <summary>Messages that may be pushed before the client gives more credit; 1–100,000, default 1,000.</summary>
    public int Credit { get; set; } = 1_000;

    /// <summary>Connections of one client to one host; 1–1,000, default 20.</summary>
    public int MaxConnectionsPerClient { get; set; } = 20;

    /// <summary>Conversations that one connection watches; 1–1,000,000, default 20,000.</summary>
    public int MaxConversations { get; set; } = 20_000;

    /// <summary>How often the server says that it is there, and looks whether the token still holds; default 15 s.</summary>
    public TimeSpan Heartbeat { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How often it looks whether the token was revoked; default 3 s.</summary>
    public TimeSpan TokenCheck { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>After how long without a frame from the client the connection is given up; default 60 s.</summary>
    public TimeSpan Silence { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long before its end a token is called expiring; default 2 min.</summary>
    public TimeSpan ExpiryNotice { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How long a host that stops works on what it has taken; default 10 s.</summary>
    public TimeSpan Drain { get; set; } = TimeSpan.FromSeconds(10);
}
