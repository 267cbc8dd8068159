using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SupportMax.Saas.Partners;

/// <summary>What every connection works with.</summary>
internal sealed class PartnerSocketServices(PartnerWork work, IOptions<PartnerSocketOptions> options, TimeProvider clock, ILogger<PartnerConnection> logger)
{
    public PartnerWork Work => work;

    public PartnerSocketOptions Options => options.Value;

    public TimeProvider Clock => clock;

    public ILogger Logger => logger;
}
