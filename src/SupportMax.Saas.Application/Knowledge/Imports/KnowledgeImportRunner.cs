using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Answering;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Knowledge;

/// <summary>Runs one import from wherever it is to its end.</summary>
internal sealed class KnowledgeImportRunner(TenantScopes scopes, IKnowledgeIndexes indexes, TimeProvider time)
{
    // An editor or another import may change the same FAQ between reading and writing it. That cannot happen often in a row.
    private const int MaxAttempts = 5;

    /// <summary>Returns when the import is finished, or when another host works on it.</summary>
    public Task RunAsync(TenantId tenantId, Guid importId, CancellationToken cancellationToken) => scopes.RunAsync(tenantId, async services =>
    {
        await using var lease = await services.GetRequiredService<IImportLeases>().TryTakeAsync(importId, cancellationToken);
        if (lease is null)
            return;
        var imports = services.GetRequiredService<IKnowledgeImportRepository>();
        if (await imports.FindAsync(importId, cancellationToken) is not { IsFinished: false } import)
            return;
        try
        {
            var file = KnowledgeFile.Open(await imports.ReadFileAsync(importId, cancellationToken));
            if (import.State == ImportState.Queued)
                await BeginAsync(services, import, file, cancellationToken);
            foreach (var rows in file.ReadRows().Skip(import.Processed).Chunk(ImportConsts.BatchSize))
                await WriteAsync(tenantId, importId, rows, cancellationToken);
            await indexes.WaitUntilCurrentAsync(tenantId, cancellationToken);
            await ChangeAsync(tenantId, importId, (_, found) => found.Finish(time.GetUtcNow()), cancellationToken);
        }
        catch (UnreadableFileException exception)
        {
            await ChangeAsync(
                tenantId,
                importId,
                (repository, found) =>
                {
                    repository.Add(new ImportRejection(importId, exception.Line, exception.Code));
                    found.Fail(time.GetUtcNow());
                },
                cancellationToken);
        }

        await imports.DeleteFileAsync(importId, cancellationToken);
    });

    private static async Task BeginAsync(IServiceProvider services, KnowledgeImport import, KnowledgeFile file, CancellationToken cancellationToken)
    {
        var areas = await services.GetRequiredService<IProductAreaRepository>().ListAsync(cancellationToken);
        import.Begin(file.CountRows(), createsAreas: areas.Count == 0);
        await services.GetRequiredService<IUnitOfWork>().SaveAsync(cancellationToken);
    }

    private async Task WriteAsync(TenantId tenantId, Guid importId, KnowledgeRow[] rows, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var isAnswering = await scopes.RunAsync(tenantId, services => services.GetRequiredService<ImportBatch>().WriteAsync(importId, rows, cancellationToken));
                if (isAnswering)
                    indexes.Invalidate(tenantId);
                return;
            }
            catch (BusinessException exception) when (exception.Kind == ErrorKind.Conflict && attempt < MaxAttempts)
            {
                // Read again what the other one wrote, and put the rows in on top of it.
            }
        }
    }

    private Task ChangeAsync(TenantId tenantId, Guid importId, Action<IKnowledgeImportRepository, KnowledgeImport> change, CancellationToken cancellationToken) =>
        scopes.RunAsync(tenantId, async services =>
        {
            var imports = services.GetRequiredService<IKnowledgeImportRepository>();
            if (await imports.FindAsync(importId, cancellationToken) is not { } import)
                return;
            change(imports, import);
            await services.GetRequiredService<IUnitOfWork>().SaveAsync(cancellationToken);
        });
}
