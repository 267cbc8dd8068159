using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore.Modeling;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Knowledge;

internal sealed class FaqCatalog(SupportMaxDbContext context) : IFaqCatalog
{
    internal static readonly Expression<Func<Faq, FaqDto>> ToDtoExpression = faq => new FaqDto(
        faq.Id, faq.ExternalId, faq.Question, faq.Alternatives, faq.Answer, faq.Intent, faq.ProductArea, faq.Language, faq.Tags, faq.Status, faq.Version);

    public async Task<PagedResult<FaqDto>> ListAsync(FaqListRequest request, CancellationToken cancellationToken)
    {
        var page = new PageRequest(request.SkipCount, request.MaxResultCount, request.Sorting, request.Filter).Check(FaqSorting.Columns);
        if (!new[] { request.Filter, request.ProductArea, request.Language }.All(text => FaqContent.IsStorable(text ?? "")))
            return new PagedResult<FaqDto>(0, []);
        var query = Narrow(Matching(request.Filter), request);
        var items = FaqSorting.Apply(query, page).Skip(page.SkipCount).Take(page.MaxResultCount).Select(ToDtoExpression);
        return new PagedResult<FaqDto>(await query.LongCountAsync(cancellationToken), await items.ToListAsync(cancellationToken));
    }

    public async Task<FaqDto> GetAsync(Guid id, CancellationToken cancellationToken) =>
        await context.Set<Faq>().Where(faq => faq.Id == id).Select(ToDtoExpression).SingleOrDefaultAsync(cancellationToken) ?? throw NotFound();

    public async Task<ListResult<FaqVersionDto>> ListVersionsAsync(Guid id, CancellationToken cancellationToken)
    {
        var versions = await context.Set<FaqVersion>().AsNoTracking()
            .Where(version => version.FaqId == id).OrderByDescending(version => version.Version).ToListAsync(cancellationToken);
        return versions.Count == 0 ? throw NotFound() : new ListResult<FaqVersionDto>([.. versions.Select(ToDto)]);
    }

    private IQueryable<Faq> Matching(string? filter)
    {
        var patterns = (filter ?? "").ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(LikePattern.Containing).ToArray();
        return (patterns.Length == 0 ? context.Set<Faq>() : context.Set<Faq>().FromSql($"select * from faqs where search_text like all ({patterns})")).AsNoTracking();
    }

    private static IQueryable<Faq> Narrow(IQueryable<Faq> query, FaqListRequest request)
    {
        if (!string.IsNullOrWhiteSpace(request.Intent))
        {
            var intent = Intents.TryParse(request.Intent, out var parsed) ? parsed : throw Unknown(KnowledgeErrorCodes.IntentUnknown, "intent");
            query = query.Where(faq => faq.Intent == intent);
        }

        if (!string.IsNullOrWhiteSpace(request.Status))
        {
            var status = FaqStatuses.TryParse(request.Status, out var parsed) ? parsed : throw Unknown(KnowledgeErrorCodes.StatusUnknown, "status");
            query = query.Where(faq => faq.Status == status);
        }

        if (request.ProductArea?.Trim() is { Length: > 0 } area)
            query = query.Where(faq => faq.ProductArea == area);
        if (request.Language?.Trim().ToLowerInvariant() is { Length: > 0 } language)
            query = query.Where(faq => faq.Language == language);
        return query;
    }

    private static FaqVersionDto ToDto(FaqVersion version) => new(
        version.Version, version.Status, version.Content.ExternalId, version.Content.Question, version.Content.Alternatives, version.Content.Answer,
        version.Content.Intent, version.Content.ProductArea, version.Content.Language, version.Content.Tags, version.ChangedAt, version.ChangedBy);

    private static BusinessException NotFound() => new(KnowledgeErrorCodes.FaqNotFound, ErrorKind.NotFound);

    private static BusinessException Unknown(string code, string member) => new(code, ErrorKind.BadInput, member);
}
