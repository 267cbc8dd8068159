using SupportMax.Saas.BackgroundJobs;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Knowledge;

internal sealed class KnowledgeImports(IKnowledgeImportRepository imports, IImportProgress progress, IBackgroundJobs jobs, TimeProvider time) : IKnowledgeImports
{
    public async Task<Guid> StartAsync(Stream file, bool publish, string startedBy, CancellationToken cancellationToken)
    {
        if (file.Length == 0)
            throw new BusinessException(KnowledgeErrorCodes.ImportEmpty);
        if (file.Length > ImportConsts.MaxBytes)
            throw new BusinessException(KnowledgeErrorCodes.ImportTooLarge, ErrorKind.TooLarge);
        var import = new KnowledgeImport(publish, startedBy, time.GetUtcNow());
        await jobs.EnqueueAsync(KnowledgeImportArgs.JobType, new KnowledgeImportArgs(import.Id), cancellationToken);
        await imports.SaveWithFileAsync(import, file, cancellationToken);
        return import.Id;
    }

    public async Task<ImportDto> GetAsync(Guid id, CancellationToken cancellationToken) =>
        await progress.FindAsync(id, cancellationToken) ?? throw new BusinessException(KnowledgeErrorCodes.ImportNotFound, ErrorKind.NotFound);
}
