namespace SupportMax.Saas.Channels;

/// <summary>What can be wrong with a visitor's way in.</summary>
public static class ChannelErrorCodes
{
    /// <summary>No widget has the website token.</summary>
    public const string WebsiteTokenUnknown = "Channels:WebsiteTokenUnknown";

    /// <summary>The visitor token is unknown, altered or expired.</summary>
    public const string VisitorTokenInvalid = "Channels:VisitorTokenInvalid";

    /// <summary>The user's id came without the right signature.</summary>
    public const string IdentityUnverified = "Channels:IdentityUnverified";

    /// <summary>A user field is too long.</summary>
    public const string UserInvalid = "Channels:UserInvalid";

    /// <summary>The tenant's edition does not include the channel, or it is switched off.</summary>
    public const string ChannelOff = "Channels:ChannelOff";
}
