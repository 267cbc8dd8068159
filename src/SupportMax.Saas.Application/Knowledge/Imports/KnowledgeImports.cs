using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Knowledge;

internal sealed class KnowledgeImports(
    IKnowledgeImportRepository imports, IImportProgress progress, KnowledgeImportQueue queue, ICurrentTenant currentTenant, TimeProvider time)
    : IKnowledgeImports
{
    public async Task<Guid> StartAsync(Stream file, bool publish, string startedBy, CancellationToken cancellationToken)
    {
        if (file.Length == 0)
            throw new BusinessException(KnowledgeErrorCodes.ImportEmpty);
        if (file.Length > ImportConsts.MaxBytes)
            throw new BusinessException(KnowledgeErrorCodes.ImportTooLarge, ErrorKind.TooLarge);
        var import = new KnowledgeImport(publish, startedBy, time.GetUtcNow());
        await imports.SaveWithFileAsync(import, file, cancellationToken);
        queue.Add(new UnfinishedImport(currentTenant.Id, import.Id));
        return import.Id;
    }

    public async Task<ImportDto> GetAsync(Guid id, CancellationToken cancellationToken) =>
        await progress.FindAsync(id, cancellationToken) ?? throw new BusinessException(KnowledgeErrorCodes.ImportNotFound, ErrorKind.NotFound);
}
