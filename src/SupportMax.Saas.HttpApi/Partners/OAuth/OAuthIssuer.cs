using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace SupportMax.Saas.Partners;

/// <summary>The server's own address, as OAuth documents name it.</summary>
internal sealed class OAuthIssuer(IOptions<PartnerOptions> options)
{
    /// <summary>The configured address, else the one that was called; without a slash at the end.</summary>
    public string AddressFor(HttpRequest request) => options.Value.Issuer?.ToString().TrimEnd('/') ?? $"{request.Scheme}://{request.Host}";
}
