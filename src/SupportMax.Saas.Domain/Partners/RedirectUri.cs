namespace SupportMax.Saas.Partners;

/// <summary>Addresses that codes may be sent to. They are registered whole and compared letter by letter (RFC 9700, section 2.1).</summary>
public static class RedirectUri
{
    private static readonly string[] s_loopback = ["127.0.0.1", "[::1]", "localhost"];

    /// <summary>
    /// Whether an address can be registered: https; http on this very machine; or a scheme of an app's own, which holds a dot
    /// (RFC 8252, section 7.1). No fragment (RFC 6749, section 3.1.2) and no user name.
    /// </summary>
    public static bool CanBeRegistered(string? text)
    {
        if (text is not { Length: > 0 and <= PartnerClientConsts.MaxRedirectUriLength } || text.Any(letter => letter is <= ' ' or > '~' or '"' or '\\' or '<' or '>'))
            return false;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || text.Contains('#', StringComparison.Ordinal) || address.UserInfo.Length > 0)
            return false;
        return address.Scheme switch
        {
            "https" => address.Host.Length > 0,
            "http" => s_loopback.Contains(address.Host, StringComparer.Ordinal),
            var own => own.Contains('.', StringComparison.Ordinal),
        };
    }
}
