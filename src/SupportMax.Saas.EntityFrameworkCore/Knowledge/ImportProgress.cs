using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;
using SupportMax.Saas.Localization;

namespace SupportMax.Saas.Knowledge;

internal sealed class ImportProgress(SupportMaxDbContext context) : IImportProgress
{
    public async Task<ImportDto?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var import = await context.Set<KnowledgeImport>().AsNoTracking().SingleOrDefaultAsync(found => found.Id == id, cancellationToken);
        if (import is null)
            return null;
        var rejections = context.Set<ImportRejection>().Where(rejection => rejection.ImportId == id);
        var shown = await rejections.OrderBy(rejection => rejection.Line).Take(ImportConsts.MaxRejectionsShown)
            .Select(rejection => new { rejection.Line, rejection.Code }).ToListAsync(cancellationToken);
        var count = shown.Count < ImportConsts.MaxRejectionsShown ? shown.Count : await rejections.CountAsync(cancellationToken);
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        return new ImportDto(
            import.State, import.Total, import.Processed, import.Imported, import.Updated, count,
            [.. shown.Select(row => new RejectedRowDto(row.Line, row.Code, LocalizedTexts.Get(LocalizedTexts.Errors, language, row.Code)))]);
    }
}
