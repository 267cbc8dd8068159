using SupportMax.Saas.Errors;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Knowledge;

/// <summary>Turns a gap into a draft, or says that it is none.</summary>
internal sealed class GapClosing(IKnowledgeGapRepository gaps, IProductAreaRepository areas, IFaqEditing editing, IUnitOfWork unitOfWork)
{
    private const string NoAnswerYet = "*To be written.*";
    private const string BetweenReplies = "\n\n---\n\n";

    public async Task<FaqDto> DraftAsync(GapDto gap, string member, CancellationToken cancellationToken)
    {
        var found = await FindAsync(gap.Id, cancellationToken);
        if (found.State != GapState.Open)
            throw new BusinessException(KnowledgeErrorCodes.GapClosed, ErrorKind.Conflict);
        var names = await areas.ListAsync(cancellationToken);
        var phrasings = gap.Examples.Select(example => Phrasing(example.Text)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var input = new FaqInput
        {
            Question = phrasings.Count > 0 ? phrasings[0] : null,
            Alternatives = [.. phrasings.Skip(1)],
            Answer = gap.AgentReplies.Count > 0 ? TextBeginning.Of(string.Join(BetweenReplies, gap.AgentReplies), FaqConsts.MaxAnswerLength) : NoAnswerYet,
            Intent = Intents.TryParse(gap.Intent, out _) ? gap.Intent : nameof(Intent.GeneralInquiry),
            ProductArea = new ProductAreaNames(names).Find(gap.ProductArea) ?? (names.Count > 0 ? names[0].Name : ""),
        };
        var faq = await editing.CreateAsync(input, member, cancellationToken);
        found.Draft(faq.Id, member);
        await unitOfWork.SaveAsync(cancellationToken);
        return faq;
    }

    public async Task DismissAsync(Guid id, string member, CancellationToken cancellationToken)
    {
        (await FindAsync(id, cancellationToken)).Dismiss(member);
        await unitOfWork.SaveAsync(cancellationToken);
    }

    private async Task<KnowledgeGap> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await gaps.FindAsync(id, cancellationToken) ?? throw new BusinessException(KnowledgeErrorCodes.GapNotFound, ErrorKind.NotFound);

    private static string Phrasing(string words) => TextBeginning.Of(
        string.Join(' ', words.Replace(FaqConsts.ListSeparator.ToString(), "/", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), FaqConsts.MaxQuestionLength);
}
