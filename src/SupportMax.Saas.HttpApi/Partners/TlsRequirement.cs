using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace SupportMax.Saas.Partners;

/// <summary>Refuses secrets over plain HTTP, before they are read (RFC 6749, section 3.2; RFC 6750, section 5.3).</summary>
internal sealed class TlsRequirement(IOptions<PartnerOptions> options, IHostEnvironment environment)
{
    /// <summary>Whether the request came in a way that nobody could listen to.</summary>
    public bool IsMet(HttpRequest request) => request.IsHttps || environment.IsDevelopment() || options.Value.AllowPlainHttp;

    /// <exception cref="OAuthException"><see cref="OAuthErrors.InvalidRequest"/></exception>
    public void Demand(HttpRequest request)
    {
        if (!IsMet(request))
            throw new OAuthException(OAuthErrors.InvalidRequest, "Use https. What was sent over http could have been read on the way: replace the secret.");
    }
}
