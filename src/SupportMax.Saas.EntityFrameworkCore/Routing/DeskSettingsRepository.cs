using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;

namespace SupportMax.Saas.Routing;

internal sealed class DeskSettingsRepository(SupportMaxDbContext context) : IDeskSettingsRepository
{
    public async Task<DeskPolicy> GetPolicyAsync(CancellationToken cancellationToken) =>
        (await context.Set<DeskSettings>().AsNoTracking().SingleOrDefaultAsync(cancellationToken))?.Policy ?? DeskPolicy.Default;

    public async Task SetPolicyAsync(DeskPolicy policy, CancellationToken cancellationToken)
    {
        if (await context.Set<DeskSettings>().SingleOrDefaultAsync(cancellationToken) is { } settings)
            settings.Change(policy);
        else
            context.Add(new DeskSettings(policy));
    }
}
