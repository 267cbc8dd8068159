using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Answering;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Knowledge;

/// <summary>Puts rows into the current tenant's knowledge, whoever else changes it, and tells the answer engine.</summary>
internal sealed class ImportBatches(TenantScopes scopes, ICurrentTenant currentTenant, IKnowledgeIndexes indexes)
{
    // An editor or another import may change the same FAQ between reading and writing it. That cannot happen often in a row.
    private const int MaxAttempts = 5;

    public async Task WriteAsync(Guid importId, int from, KnowledgeRow[] rows, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var isAnswering = await scopes.RunAsync(
                    currentTenant.Id, services => services.GetRequiredService<ImportBatch>().WriteAsync(importId, from, rows, cancellationToken));
                if (isAnswering)
                    indexes.Invalidate(currentTenant.Id);
                return;
            }
            catch (BusinessException exception) when (exception.Kind == ErrorKind.Conflict && attempt < MaxAttempts)
            {
                // Read again what the other one wrote, and put the rows in on top of it.
            }
        }
    }

    /// <summary>Done when customers get answers from every published row.</summary>
    public Task WaitUntilSearchableAsync(CancellationToken cancellationToken) => indexes.WaitUntilCurrentAsync(currentTenant.Id, cancellationToken);
}
