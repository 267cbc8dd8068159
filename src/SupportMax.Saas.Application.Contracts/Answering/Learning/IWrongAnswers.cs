using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Answering;

/// <summary>What people say about the bot's answers.</summary>
public interface IWrongAnswers
{
    /// <summary>Marks an answer as wrong, or says more about a mark: an open item that names the FAQ to fix, and a regression test for the question.</summary>
    /// <exception cref="BusinessException"><see cref="Conversations.ConversationErrorCodes.NotFound"/>, <see cref="AnsweringErrorCodes.NotAnAnswer"/>,
    /// <see cref="AnsweringErrorCodes.RightFaqUnknown"/>, <see cref="AnsweringErrorCodes.NoteTooLong"/></exception>
    Task<WrongAnswerDto> MarkAsync(Guid conversationId, Guid messageId, WrongAnswerInput input, string member, CancellationToken cancellationToken);

    /// <summary>The marks, newest first.</summary>
    /// <param name="page">The page.</param>
    /// <param name="onlyOpen">Without those that somebody was done with.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<PagedResult<WrongAnswerDto>> ListAsync(PageRequest page, bool onlyOpen, CancellationToken cancellationToken);

    /// <summary>Closes an item.</summary>
    /// <param name="id">The mark.</param>
    /// <param name="wasRight">Whether the answer was right after all: then the mark counts as a verdict for it, and its question's test expects it.</param>
    /// <param name="member">Who is done with it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="BusinessException"><see cref="AnsweringErrorCodes.WrongAnswerNotFound"/></exception>
    Task<WrongAnswerDto> ResolveAsync(Guid id, bool wasRight, string member, CancellationToken cancellationToken);

    /// <summary>Asks the newest questions like the marked one again, the most alike first: shows what a correction has changed.</summary>
    /// <exception cref="BusinessException"><see cref="AnsweringErrorCodes.WrongAnswerNotFound"/></exception>
    Task<ListResult<SimilarQuestionDto>> FindSimilarAsync(Guid id, CancellationToken cancellationToken);
}

/// <summary>Questions whose answers must stay right.</summary>
public interface IRegressionTests
{
    /// <summary>The tests, newest first.</summary>
    Task<PagedResult<RegressionTestDto>> ListAsync(PageRequest page, CancellationToken cancellationToken);

    /// <summary>Writes a test down.</summary>
    /// <exception cref="BusinessException"><see cref="AnsweringErrorCodes.TextRequired"/>, <see cref="AnsweringErrorCodes.TextTooLong"/>,
    /// <see cref="AnsweringErrorCodes.RightFaqUnknown"/></exception>
    Task<RegressionTestDto> CreateAsync(RegressionTestInput input, string member, CancellationToken cancellationToken);

    /// <summary>Deletes a test.</summary>
    /// <exception cref="BusinessException"><see cref="AnsweringErrorCodes.RegressionTestNotFound"/></exception>
    Task DeleteAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Runs the newest 1,000 tests against the knowledge and the thresholds in force.</summary>
    Task<RegressionSummaryDto> RunAsync(CancellationToken cancellationToken);
}
