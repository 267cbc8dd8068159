using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using SupportMax.Saas.Mail;
using SupportMax.Saas.Networking;

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
        Guarded = isAnyAllowed ? Open : Open with { Allows = PublicInternet.Includes };
    }

    /// <summary>For servers that the operator chose.</summary>
    public MailNetworkRules Open { get; }

    /// <summary>For servers that a tenant chose.</summary>
    public MailNetworkRules Guarded { get; }

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
