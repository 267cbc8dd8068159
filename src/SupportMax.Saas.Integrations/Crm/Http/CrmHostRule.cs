using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace SupportMax.Saas.Crm;

internal sealed class CrmHostRule(IOptions<CrmHttpOptions> options, IHostEnvironment environment) : ICrmHostRule
{
    public bool Allows(Uri address) => AllowedHosts.Allow(options.Value.AllowedHosts, address, environment.IsDevelopment());
}
