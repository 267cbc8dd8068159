namespace SupportMax.Saas.Answering;

/// <summary>Reads of what was learnt from people, with the customers' words where the conversations still have them.</summary>
public interface ILearningQueries
{
    /// <summary>A page of marks, newest first.</summary>
    Task<PagedResult<WrongAnswerDto>> ListMarksAsync(PageRequest page, bool onlyOpen, CancellationToken cancellationToken);

    /// <summary>A mark, or null.</summary>
    Task<WrongAnswerDto?> FindMarkAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>A page of regression tests, newest first.</summary>
    Task<PagedResult<RegressionTestDto>> ListTestsAsync(PageRequest page, CancellationToken cancellationToken);

    /// <summary>Questions that customers asked, newest first, each with what was decided.</summary>
    /// <param name="since">Not older than this.</param>
    /// <param name="take">At most so many.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<AskedQuestion>> ListAskedAsync(DateTimeOffset since, int take, CancellationToken cancellationToken);

    /// <summary>
    /// Answers of the bot of which people have said whether they were right, newest first: marked as wrong, or the last one before the customer confirmed that it helped.
    /// </summary>
    Task<IReadOnlyList<AnswerVerdict>> ListVerdictsAsync(int take, CancellationToken cancellationToken);
}

/// <summary>A customer's question and what was decided.</summary>
/// <param name="ConversationId">Where it was asked.</param>
/// <param name="MessageId">What the bot said.</param>
/// <param name="AskedAt">When.</param>
/// <param name="Text">The words.</param>
/// <param name="Outcome">What was decided.</param>
public sealed record AskedQuestion(Guid ConversationId, Guid MessageId, DateTimeOffset AskedAt, string Text, OutcomeDto Outcome);

/// <summary>What people say about an answer.</summary>
/// <param name="FaqId">The FAQ that was given.</param>
/// <param name="Probability">What the engine had stated, 0–1.</param>
/// <param name="IsRight">Whether it was right.</param>
public sealed record AnswerVerdict(Guid FaqId, double Probability, bool IsRight);
