using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;

namespace SupportMax.Saas.Answering;

internal sealed class AnsweringSettingsRepository(SupportMaxDbContext context) : IAnsweringSettingsRepository
{
    public Task<AnsweringSettings?> FindAsync(CancellationToken cancellationToken) =>
        context.Set<AnsweringSettings>().SingleOrDefaultAsync(cancellationToken);

    public void Add(AnsweringSettings settings) => context.Add(settings);
}
