using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Knowledge;

/// <summary>Puts the next rows of an import in, and how far it is, in one transaction: so each row goes in exactly once.</summary>
internal sealed class ImportBatch(IKnowledgeImportRepository imports, KnowledgeRowWriter writer, IUnitOfWork unitOfWork)
{
    /// <summary>Puts the rows in.</summary>
    /// <param name="importId">The import.</param>
    /// <param name="from">How many rows were dealt with before these.</param>
    /// <param name="rows">The next rows.</param>
    /// <param name="cancellationToken">Changes nothing.</param>
    /// <returns>Whether customers may get other answers now; new drafts change none.</returns>
    /// <exception cref="BusinessException">Another write came between; nothing was changed, and another attempt makes sense.</exception>
    /// <exception cref="InvalidOperationException">Another host has put these rows in; nothing was changed.</exception>
    public Task<bool> WriteAsync(Guid importId, int from, IReadOnlyList<KnowledgeRow> rows, CancellationToken cancellationToken) =>
        unitOfWork.InTransactionAsync(
            async token =>
            {
                var import = await imports.FindAsync(importId, token) ?? throw new BusinessException(KnowledgeErrorCodes.ImportNotFound, ErrorKind.NotFound);
                if (import.Processed != from)
                    throw new InvalidOperationException($"Import {importId} has come to row {import.Processed} instead of {from}: another host works on it.");
                var policy = new RowPolicy(import.Publishes, import.CreatesAreas, $"{import.StartedBy} (import)");
                var written = await writer.WriteAsync(rows, policy, token);
                foreach (var (line, code) in written.Rejected)
                    imports.Add(new ImportRejection(importId, line, code));
                import.Advance(written.Imported, written.Updated, written.Rejected.Count);
                return import.Publishes || written.Updated > 0;
            },
            cancellationToken);
}
