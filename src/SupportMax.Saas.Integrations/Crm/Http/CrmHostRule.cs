using System.Net;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace SupportMax.Saas.Crm;

/// <summary>Which addresses may be called on a tenant's behalf: the operator's list and nothing else, so that no setting opens the inner network.</summary>
internal sealed class CrmHostRule(IOptions<CrmHttpOptions> options, IHostEnvironment environment) : ICrmHostRule
{
    public bool Allows(Uri address)
    {
        if (!address.IsAbsoluteUri || address.UserInfo.Length > 0)
            return false;
        if (environment.IsDevelopment() && address.IsLoopback && address.Scheme is ("http" or "https"))
            return true;
        return address.Scheme == "https" && !IPAddress.TryParse(address.Host.Trim('[', ']'), out _)
            && options.Value.AllowedHosts.Any(pattern => Matches(address.IdnHost, pattern));
    }

    private static bool Matches(string host, string pattern) => pattern.StartsWith("*.", StringComparison.Ordinal)
        ? host.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase) && host.Length > pattern.Length - 1
        : host.Equals(pattern, StringComparison.OrdinalIgnoreCase);
}
