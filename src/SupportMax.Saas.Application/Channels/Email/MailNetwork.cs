using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using SupportMax.Saas.Mail;

namespace SupportMax.Saas.Channels;

/// <summary>What the operator allows of connections to mail servers. Bound to the section <c>Mail</c>.</summary>
public sealed class MailNetworkOptions
{
    /// <summary>Whether tenants may name servers in private networks and on this machine; by default only in Development.</summary>
    public bool? AllowPrivateNetworks { get; set; }

    /// <summary>A PEM file with roots that are trusted beside the system's own, for mail servers with certificates of one's own making.</summary>
    public string? TrustedRoots { get; set; }

    /// <summary>Seconds that connecting and each answer may take; default 20.</summary>
    public int PatienceSeconds { get; set; } = 20;
}

/// <summary>
/// The rules for connections. Tenants choose their mail servers, so a tenant could otherwise look into the operator's network by way of
/// our host.
/// </summary>
internal sealed class MailNetwork
{
    private readonly X509Certificate2Collection _roots = [];

    public MailNetwork(IOptions<MailNetworkOptions> options, IHostEnvironment environment)
    {
        if (options.Value.TrustedRoots is { Length: > 0 } file)
            _roots.ImportFromPemFile(file);
        Open = new MailNetworkRules
        {
            Patience = TimeSpan.FromSeconds(options.Value.PatienceSeconds),
            CertificateCheck = _roots.Count > 0 ? IsTrusted : null,
        };
        var isAnyAllowed = options.Value.AllowPrivateNetworks ?? environment.IsDevelopment();
        Guarded = isAnyAllowed ? Open : Open with { Allows = address => !IsPrivate(address) };
    }

    /// <summary>For servers that the operator chose.</summary>
    public MailNetworkRules Open { get; }

    /// <summary>For servers that a tenant chose.</summary>
    public MailNetworkRules Guarded { get; }

    /// <summary>Whether an address is not one of the public internet.</summary>
    public static bool IsPrivate(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return IsPrivate(address.MapToIPv4());
        if (IPAddress.IsLoopback(address) || address.IsIPv6LinkLocal || address.IsIPv6SiteLocal || address.IsIPv6Multicast || address.IsIPv6UniqueLocal)
            return true;
        var bytes = address.GetAddressBytes();
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
            // "::" and what embeds an IPv4 address (6to4, NAT64, Teredo) may lead anywhere.
            return bytes[..15].All(part => part == 0) || bytes is [0x20, 0x02, ..] or [0x00, 0x64, 0xFF, 0x9B, ..] or [0x20, 0x01, 0, 0, ..];
        return bytes[0] is 0 or 10 or 127 or >= 224 || bytes is [172, >= 16 and <= 31, ..] or [192, 168, ..] or [169, 254, ..] or [100, >= 64 and <= 127, ..] or [198, 18 or 19, ..] or [192, 0, 0, _];
    }

    private bool IsTrusted(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None)
            return true;
        if (errors != SslPolicyErrors.RemoteCertificateChainErrors || certificate is not X509Certificate2 found)
            return false;
        using var own = new X509Chain();
        own.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        own.ChainPolicy.CustomTrustStore.AddRange(_roots);
        own.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        if (chain is not null)
            own.ChainPolicy.ExtraStore.AddRange(new X509Certificate2Collection(chain.ChainElements.Select(element => element.Certificate).ToArray()));
        return own.Build(found);
    }
}
