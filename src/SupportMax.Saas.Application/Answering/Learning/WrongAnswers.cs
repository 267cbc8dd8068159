using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Answering;

internal sealed class WrongAnswers(MarkWrongAnswer marking, ILearningQueries queries, SimilarQuestions similar) : IWrongAnswers
{
    public async Task<WrongAnswerDto> MarkAsync(Guid conversationId, Guid messageId, WrongAnswerInput input, string member, CancellationToken cancellationToken) =>
        await GetAsync(await marking.MarkAsync(conversationId, messageId, input, member, cancellationToken), cancellationToken);

    public Task<PagedResult<WrongAnswerDto>> ListAsync(PageRequest page, bool onlyOpen, CancellationToken cancellationToken) =>
        queries.ListMarksAsync(page.Check(), onlyOpen, cancellationToken);

    public async Task<WrongAnswerDto> ResolveAsync(Guid id, bool wasRight, string member, CancellationToken cancellationToken)
    {
        await marking.ResolveAsync(id, wasRight, member, cancellationToken);
        return await GetAsync(id, cancellationToken);
    }

    public async Task<ListResult<SimilarQuestionDto>> FindSimilarAsync(Guid id, CancellationToken cancellationToken)
    {
        var mark = await GetAsync(id, cancellationToken);
        return new ListResult<SimilarQuestionDto>(mark.Question is { } question ? await similar.FindAsync(question, mark.MessageId, cancellationToken) : []);
    }

    private async Task<WrongAnswerDto> GetAsync(Guid id, CancellationToken cancellationToken) =>
        await queries.FindMarkAsync(id, cancellationToken) ?? throw new BusinessException(AnsweringErrorCodes.WrongAnswerNotFound, ErrorKind.NotFound);
}
