using SupportMax.Saas.BackgroundJobs;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Knowledge;

/// <summary>Runs an import from wherever it is to its end.</summary>
internal sealed class KnowledgeImportJob(
    IKnowledgeImportRepository imports, IProductAreaRepository areas, ImportBatches batches, IUnitOfWork unitOfWork, TimeProvider clock)
    : IBackgroundJob<KnowledgeImportArgs>
{
    public async Task<object?> RunAsync(KnowledgeImportArgs args, JobRun run, CancellationToken cancellationToken)
    {
        if (await imports.FindAsync(args.ImportId, cancellationToken) is not { State: not ImportState.Done } import)
            return null;
        var bytes = await imports.ReadFileAsync(import.Id, cancellationToken) ?? throw new UnrecoverableJobException("The file is gone; send it again.");
        if (import.State == ImportState.Failed)
            await ResumeAsync(import, cancellationToken);
        try
        {
            await RunAsync(import, KnowledgeFile.Open(bytes), run, cancellationToken);
        }
        catch (UnreadableFileException exception)
        {
            await EndAsync(import.Id, found => Refuse(found, exception), cancellationToken);
            throw new UnrecoverableJobException($"{exception.Code}, line {exception.Line}");
        }

        return null;
    }

    public async Task GiveUpAsync(KnowledgeImportArgs args, JobEnd end, CancellationToken cancellationToken)
    {
        if (await imports.FindAsync(args.ImportId, cancellationToken) is not { IsFinished: false } import)
            return;
        // The file stays, so that the job can be started again.
        var code = end == JobEnd.Cancelled ? KnowledgeErrorCodes.ImportCancelled : KnowledgeErrorCodes.ImportInterrupted;
        imports.Add(new ImportRejection(import.Id, ImportConsts.WholeFile, code));
        import.Fail(clock.GetUtcNow());
    }

    private async Task RunAsync(KnowledgeImport import, KnowledgeFile file, JobRun run, CancellationToken cancellationToken)
    {
        if (import.State == ImportState.Queued)
            await BeginAsync(import, file, cancellationToken);
        var (processed, total) = (import.Processed, import.Total);
        await run.ReportAsync(processed, total);
        foreach (var rows in file.ReadRows().Skip(processed).Chunk(ImportConsts.BatchSize))
        {
            await batches.WriteAsync(import.Id, processed, rows, cancellationToken);
            processed += rows.Length;
            await run.ReportAsync(processed, total);
        }

        await batches.WaitUntilSearchableAsync(cancellationToken);
        await EndAsync(import.Id, found => found.Finish(clock.GetUtcNow()), cancellationToken);
    }

    private async Task BeginAsync(KnowledgeImport import, KnowledgeFile file, CancellationToken cancellationToken)
    {
        var known = await areas.ListAsync(cancellationToken);
        import.Begin(file.CountRows(), createsAreas: known.Count == 0);
        await unitOfWork.SaveAsync(cancellationToken);
    }

    private async Task ResumeAsync(KnowledgeImport import, CancellationToken cancellationToken)
    {
        await imports.RemoveFailureAsync(import.Id, cancellationToken);
        import.Resume();
        await unitOfWork.SaveAsync(cancellationToken);
    }

    private void Refuse(KnowledgeImport import, UnreadableFileException exception)
    {
        imports.Add(new ImportRejection(import.Id, exception.Line, exception.Code));
        import.Fail(clock.GetUtcNow());
    }

    private Task<bool> EndAsync(Guid importId, Action<KnowledgeImport> end, CancellationToken cancellationToken) => unitOfWork.InTransactionAsync(
        async token =>
        {
            // The batches have counted in scopes of their own.
            unitOfWork.Forget();
            if (await imports.FindAsync(importId, token) is { } import)
                end(import);
            await imports.DeleteFileAsync(importId, token);
            return true;
        },
        cancellationToken);
}
