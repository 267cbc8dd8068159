using SupportMax.Saas.Errors;
using SupportMax.Saas.Knowledge;

namespace SupportMax.Saas.Answering;

/// <summary>Checks what a change set is to change, and notes what it is planned against.</summary>
internal sealed class ChangePlanner(IFaqRepository faqs, IProductAreaRepository areas, IAnsweringSettingsRepository settings)
{
    private const int MostFaqs = 500;

    /// <summary>The plan.</summary>
    /// <exception cref="BusinessException">It is empty, or something in it breaks a rule.</exception>
    public async Task<ChangePlan> PlanAsync(ChangeSetInput input, CancellationToken cancellationToken)
    {
        var thresholds = input.Thresholds?.ToSettings();
        var edits = (input.Edits ?? []).ToList();
        if (edits.Exists(edit => edit?.Content is null))
            throw new BusinessException(CommonErrorCodes.BodyMalformed, ErrorKind.BadInput, "edits");
        var plans = new List<FaqPlan>();
        var names = edits.Count == 0 ? null : new ProductAreaNames(await areas.ListAsync(cancellationToken));
        foreach (var edit in edits)
            plans.Add(PlanEdit(await GetAsync(edit.FaqId, "edits", cancellationToken), edit.Content!, names!));
        foreach (var id in (input.FaqIds ?? []).Except(edits.Select(edit => edit.FaqId)))
            plans.Add(new FaqPlan(id, (await GetAsync(id, "faqIds", cancellationToken)).Version, null));
        if ((thresholds is null && plans.Count == 0) || plans.Count > MostFaqs)
            throw new BusinessException(AnsweringErrorCodes.ChangeSetEmpty, ErrorKind.BadInput, "thresholds", "faqIds", "edits");
        return new ChangePlan(thresholds is null ? null : new ThresholdPlan(thresholds.Default, thresholds.Overrides), plans);
    }

    /// <summary>What is in force now, as the database has it.</summary>
    public async Task<ChangeBase> ReadBaseAsync(CancellationToken cancellationToken)
    {
        var found = await settings.FindAsync(cancellationToken) ?? AnsweringSettings.CreateDefault();
        return new ChangeBase(KnowledgeRevision.Of(await faqs.ListPublishedAsync(cancellationToken)), found.Default, found.Overrides);
    }

    private async Task<Faq> GetAsync(Guid id, string member, CancellationToken cancellationToken) =>
        await faqs.FindAsync(id, cancellationToken) ?? throw new BusinessException(KnowledgeErrorCodes.FaqNotFound, ErrorKind.BadInput, member);

    private static FaqPlan PlanEdit(Faq faq, FaqUpdateInput input, ProductAreaNames names)
    {
        faq.EnsureVersion(input.Version);
        var content = FaqContent.Check(input.ToContent(faq.ExternalId));
        var area = names.Find(content.ProductArea) ?? throw new BusinessException(KnowledgeErrorCodes.ProductAreaUnknown, ErrorKind.BadInput, "productArea");
        return new FaqPlan(faq.Id, input.Version, content with { ProductArea = area });
    }
}
