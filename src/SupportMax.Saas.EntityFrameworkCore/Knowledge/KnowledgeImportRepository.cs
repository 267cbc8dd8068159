using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using SupportMax.Saas.EntityFrameworkCore;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Knowledge;

internal sealed class KnowledgeImportRepository(SupportMaxDbContext context, ICurrentTenant currentTenant) : IKnowledgeImportRepository
{
    public Task<KnowledgeImport?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        context.Set<KnowledgeImport>().SingleOrDefaultAsync(import => import.Id == id, cancellationToken);

    public async Task SaveWithFileAsync(KnowledgeImport import, Stream file, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        context.Add(import);
        await context.SaveChangesAsync(cancellationToken);
        // A stream as the value is sent as it is read: the file is never whole in memory.
        await context.Database.ExecuteSqlRawAsync(
            "insert into knowledge_import_files (import_id, tenant_id, content) values (@import, @tenant, @content)",
            [
                new NpgsqlParameter("import", import.Id),
                new NpgsqlParameter("tenant", currentTenant.Id.Value),
                new NpgsqlParameter("content", NpgsqlDbType.Bytea) { Value = file },
            ],
            cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public async Task<byte[]?> ReadFileAsync(Guid importId, CancellationToken cancellationToken) =>
        await context.Database.SqlQuery<byte[]>($"select content as \"Value\" from knowledge_import_files where import_id = {importId}")
            .SingleOrDefaultAsync(cancellationToken);

    public Task DeleteFileAsync(Guid importId, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlAsync($"delete from knowledge_import_files where import_id = {importId}", cancellationToken);

    public void Add(ImportRejection rejection) => context.Add(rejection);

    public Task RemoveFailureAsync(Guid importId, CancellationToken cancellationToken) =>
        context.Set<ImportRejection>().Where(rejection => rejection.ImportId == importId && rejection.Line == ImportConsts.WholeFile).ExecuteDeleteAsync(cancellationToken);
}
