using System.Net;

namespace SupportMax.Saas;

/// <summary>Which addresses may be called on a tenant's behalf: the operator's list and nothing else, so that no setting opens the inner network.</summary>
internal static class AllowedHosts
{
    /// <summary>Whether an address is of a listed host, by https; in Development also one of this machine, by either scheme.</summary>
    /// <param name="patterns">Host names; <c>*.example.com</c> stands for every host below it.</param>
    /// <param name="address">The address.</param>
    /// <param name="isDevelopment">Whether this machine's own servers may be called.</param>
    public static bool Allow(IEnumerable<string> patterns, Uri address, bool isDevelopment)
    {
        if (!address.IsAbsoluteUri || address.UserInfo.Length > 0)
            return false;
        if (isDevelopment && address.IsLoopback && address.Scheme is ("http" or "https"))
            return true;
        return address.Scheme == "https" && !IPAddress.TryParse(address.Host.Trim('[', ']'), out _) && patterns.Any(pattern => Matches(address.IdnHost, pattern));
    }

    private static bool Matches(string host, string pattern) => pattern.StartsWith("*.", StringComparison.Ordinal)
        ? host.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase) && host.Length > pattern.Length - 1
        : host.Equals(pattern, StringComparison.OrdinalIgnoreCase);
}
