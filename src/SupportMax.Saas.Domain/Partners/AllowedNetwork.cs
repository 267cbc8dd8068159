using System.Net;

namespace SupportMax.Saas.Partners;

/// <summary>Reads entries of an allow-list: one address, or a network such as <c>203.0.113.0/24</c>.</summary>
internal static class AllowedNetwork
{
    /// <summary>The network; null when the text is none.</summary>
    public static IPNetwork? Read(string? text)
    {
        if (text is null)
            return null;
        text = text.Trim();
        if (text.Contains('/', StringComparison.Ordinal))
            return IPNetwork.TryParse(text, out var network) ? network : null;
        return IPAddress.TryParse(text, out var address) ? new IPNetwork(Plain(address), Plain(address).GetAddressBytes().Length * 8) : null;
    }

    /// <summary>The address as people write it: an IPv4 address that came in IPv6 clothes is an IPv4 address.</summary>
    public static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
