using SupportMax.Saas.Errors;
using SupportMax.Saas.Knowledge;

namespace SupportMax.Saas.Answering;

/// <summary>Publishes the FAQs of a plan within the caller's transaction.</summary>
internal sealed class PlannedFaqs(IFaqRepository faqs, FaqQuota quota, TimeProvider clock)
{
    /// <exception cref="BusinessException"><see cref="AnsweringErrorCodes.ChangeSetStale"/> when somebody changed or deleted one of them.</exception>
    public async Task PublishAsync(IReadOnlyList<FaqPlan> plans, string member, CancellationToken cancellationToken)
    {
        foreach (var plan in plans)
        {
            var faq = await faqs.FindAsync(plan.FaqId, cancellationToken);
            if (faq?.Version != plan.Version)
                throw new BusinessException(AnsweringErrorCodes.ChangeSetStale, ErrorKind.Conflict);
            if (faq.Status == FaqStatus.Archived)
                await quota.RequireRoomAsync(cancellationToken);
            Publish(faq, plan.Content, member);
        }
    }

    private void Publish(Faq faq, FaqContent? content, string member)
    {
        if (content is not null)
        {
            faq.Edit(content, clock.GetUtcNow());
            faqs.Add(new FaqVersion(faq, member));
        }

        if (!faq.IsPublished)
        {
            faq.Publish(clock.GetUtcNow());
            faqs.Add(new FaqVersion(faq, member));
        }
    }
}
