using SupportMax.Saas.Errors;
using SupportMax.Saas.Knowledge;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Answering;

internal sealed class RegressionTests(
    ILearningRepository learning, ILearningQueries queries, IFaqRepository faqs, RegressionRun run, IUnitOfWork unitOfWork) : IRegressionTests
{
    public Task<PagedResult<RegressionTestDto>> ListAsync(PageRequest page, CancellationToken cancellationToken) => queries.ListTestsAsync(page.Check(), cancellationToken);

    public async Task<RegressionTestDto> CreateAsync(RegressionTestInput input, string member, CancellationToken cancellationToken)
    {
        var expected = input.ExpectedFaqId is { } id ? await faqs.FindAsync(id, cancellationToken) : null;
        if (input.ExpectedFaqId is not null && expected is null)
            throw new BusinessException(AnsweringErrorCodes.RightFaqUnknown, ErrorKind.BadInput, "expectedFaqId");
        if (!FaqContent.IsStorable(input.Question ?? ""))
            throw new BusinessException(KnowledgeErrorCodes.TextInvalid, ErrorKind.BadInput, "question");
        var test = new RegressionTest(input.Question ?? "", input.ExpectedFaqId, member, run.Now);
        learning.Add(test);
        await unitOfWork.SaveAsync(cancellationToken);
        return new RegressionTestDto(test.Id, test.Question, [], null, expected is null ? null : new FaqReference(expected.Id, expected.Question), null, member, test.CreatedAt, null);
    }

    public async Task DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        learning.Remove(await learning.FindTestAsync(id, cancellationToken) ?? throw new BusinessException(AnsweringErrorCodes.RegressionTestNotFound, ErrorKind.NotFound));
        await unitOfWork.SaveAsync(cancellationToken);
    }

    public Task<RegressionSummaryDto> RunAsync(CancellationToken cancellationToken) => run.RunAsync(cancellationToken);
}
