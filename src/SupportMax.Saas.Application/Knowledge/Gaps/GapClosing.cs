using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Knowledge;

/// <summary>Turns a gap into a draft, or says that it is none.</summary>
internal sealed class GapClosing(IKnowledgeGapRepository gaps, GapDraft drafting, IFaqEditing editing, IUnitOfWork unitOfWork)
{
    public async Task<FaqDto> DraftAsync(GapDto gap, string member, CancellationToken cancellationToken)
    {
        var found = await FindAsync(gap.Id, cancellationToken);
        if (found.State != GapState.Open)
            throw new BusinessException(KnowledgeErrorCodes.GapClosed, ErrorKind.Conflict);
        var faq = await editing.CreateAsync(drafting.Of(gap, await drafting.ReadAreasAsync(cancellationToken)), member, cancellationToken);
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
}
