using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Knowledge;

/// <summary>
/// Two people who change knowledge at once: the database lets the first one through, and this tells the second one in words
/// what happened.
/// </summary>
internal sealed class KnowledgeConflictInterceptor : SaveChangesInterceptor
{
    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default) =>
        Explain(eventData.Exception) is { } conflict ? throw conflict : Task.CompletedTask;

    private static BusinessException? Explain(Exception exception) => exception switch
    {
        DbUpdateConcurrencyException { Entries: var entries } when entries.Any(IsKnowledge) => Stale(),
        DbUpdateException { InnerException: PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected }, Entries: var entries } when entries.Any(IsKnowledge) => Stale(),
        DbUpdateException { InnerException: PostgresException { ConstraintName: { } constraint }, Entries: var entries } => Explain(constraint, entries),
        _ => null,
    };

    private static BusinessException? Explain(string constraint, IEnumerable<EntityEntry> entries) => constraint switch
    {
        "faq_versions_pkey" or "product_areas_pkey" or "knowledge_import_rejections_pkey" => Stale(),
        "faqs_tenant_id_external_id_key" => new BusinessException(KnowledgeErrorCodes.ExternalIdTaken, ErrorKind.Conflict, "externalId"),
        "faqs_product_area_fkey" when entries.Any(entry => entry.Entity is ProductArea) =>
            new BusinessException(KnowledgeErrorCodes.ProductAreaInUse, ErrorKind.Conflict, "items"),
        "faqs_product_area_fkey" => new BusinessException(KnowledgeErrorCodes.ProductAreaUnknown, ErrorKind.Conflict, "productArea"),
        _ => null,
    };

    private static bool IsKnowledge(EntityEntry entry) => entry.Entity is Faq or FaqVersion or KnowledgeImport or ProductArea;

    private static BusinessException Stale() => new(KnowledgeErrorCodes.VersionStale, ErrorKind.Conflict, "version");
}
