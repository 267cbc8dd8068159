using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SupportMax.Saas.Partners;

/// <summary>What every connection works with.</summary>
internal sealed class PartnerSocketServices(
    PartnerWork work, IPartnerUsageCounter usage, IOptions<PartnerSocketOptions> options, TimeProvider clock, ILogger<PartnerConnection> logger)
{
    public PartnerWork Work => work;

    public IPartnerUsageCounter Usage => usage;

    public PartnerSocketOptions Options => options.Value;

    public TimeProvider Clock => clock;

    public ILogger Logger => logger;
}
