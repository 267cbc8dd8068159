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

    /// <summary>The tenant's widget may not stand on the page's site.</summary>
    public const string SiteNotAllowed = "Channels:SiteNotAllowed";

    /// <summary>A field of the widget's settings cannot be right.</summary>
    public const string WidgetInvalid = "Channels:WidgetInvalid";

    /// <summary>The address to examine is not that of a public web page.</summary>
    public const string PageAddressInvalid = "Channels:PageAddressInvalid";
}
