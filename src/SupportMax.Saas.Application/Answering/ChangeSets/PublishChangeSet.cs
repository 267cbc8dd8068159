using SupportMax.Saas.Errors;
using SupportMax.Saas.Knowledge;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Answering;

/// <summary>Puts a measured change into force: all of it in one transaction, or nothing. Customers get it with the next message.</summary>
internal sealed class PublishChangeSet(IChangeSetRepository sets, ChangePlanner planner, PlannedFaqs faqs, PublishedChange published, IUnitOfWork unitOfWork)
{
    public async Task PublishAsync(Guid id, string member, CancellationToken cancellationToken)
    {
        var plan = await unitOfWork.InTransactionAsync(
            async token =>
            {
                var set = await sets.FindForUpdateAsync(id, token) ?? throw new BusinessException(AnsweringErrorCodes.ChangeSetNotFound, ErrorKind.NotFound);
                set.Publish(await planner.ReadBaseAsync(token), member, published.Now);
                await faqs.PublishAsync(set.Plan.Faqs, member, token);
                if (set.Plan.Thresholds is { } thresholds)
                    await published.ChangeAsync(thresholds, token);
                return set.Plan;
            },
            cancellationToken);
        await published.ShowAsync(plan, cancellationToken);
    }
}
