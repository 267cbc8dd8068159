using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Knowledge;

namespace SupportMax.Saas.Partners;

internal sealed class PartnerFaqs(SupportMaxDbContext context) : IPartnerFaqs
{
    private static readonly Guid s_end = new("ffffffff-ffff-ffff-ffff-ffffffffffff");

    public async Task<CursorPage<FaqDto>> ListAsync(CursorRequest page, string? status, string? language, CancellationToken cancellationToken)
    {
        var before = page.Check().Before ?? s_end;
        var query = context.Set<Faq>().FromSql($"select * from faqs where id < {before}").AsNoTracking();
        if (!string.IsNullOrEmpty(status))
        {
            var wanted = FaqStatuses.TryParse(status, out var parsed) ? parsed : throw new BusinessException(KnowledgeErrorCodes.StatusUnknown, ErrorKind.BadInput, "status");
            query = query.Where(faq => faq.Status == wanted);
        }

        if (!string.IsNullOrEmpty(language))
        {
            var plain = language.Replace("\0", "", StringComparison.Ordinal);
            query = query.Where(faq => faq.Language == plain);
        }

        var read = await query.OrderByDescending(faq => faq.Id).Take(page.Limit + 1).Select(FaqCatalog.ToDtoExpression).ToListAsync(cancellationToken);
        return read.ToPage(page.Limit, faq => faq.Id);
    }
}
