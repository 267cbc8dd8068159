using System.Net;
using System.Net.Sockets;

namespace SupportMax.Saas.Networking;

/// <summary>
/// What people outside may make this host connect to: the public internet, never the network that the host stands in. A name is looked up once, and
/// exactly the addresses that were checked are connected to, so that it cannot mean others a moment later.
/// </summary>
internal static class PublicInternet
{
    // IANA's special-purpose registries (RFC 6890 and its successors), as far as they are not reachable by everybody, and what embeds an IPv4 address.
    private static readonly IPNetwork[] s_special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3", "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64",
            "2001::/23", "2001:db8::/32", "2002::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    /// <summary>Whether an address is one of the internet's, not of a machine, a company's network or a cloud's own services.</summary>
    public static bool Includes(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6 && !Array.Exists(s_special, network => network.Contains(plain));
    }

    /// <summary>Connects an HTTP client's handler.</summary>
    /// <param name="wanted">The name and port.</param>
    /// <param name="isPrivateAllowed">Whether the operator allows addresses of this machine and its network too.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="PrivateAddressException">The name leads, with one of its addresses at least, somewhere else than to the internet.</exception>
    /// <exception cref="SocketException">Nobody answers, or the name is unknown.</exception>
    public static async ValueTask<Stream> ConnectAsync(DnsEndPoint wanted, bool isPrivateAllowed, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(wanted.Host, cancellationToken);
        if (!isPrivateAllowed && !Array.TrueForAll(addresses, Includes))
            throw new PrivateAddressException(wanted.Host);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, wanted.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A name leads into a private network, where nobody outside may look.</summary>
internal sealed class PrivateAddressException(string host) : Exception($"{host} is not on the internet.");
