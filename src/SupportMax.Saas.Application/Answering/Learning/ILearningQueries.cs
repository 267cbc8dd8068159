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

    /// <summary>The newest regression tests whose questions' words are there, each as it was asked.</summary>
    Task<IReadOnlyList<TestedQuestion>> ListTestedAsync(int take, CancellationToken cancellationToken);

    /// <summary>Questions that customers asked, newest first, each with what was decided.</summary>
    /// <param name="since">Not older than this.</param>
    /// <param name="take">At most so many.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<AskedQuestion>> ListAskedAsync(DateTimeOffset since, int take, CancellationToken cancellationToken);

    /// <summary>
    /// Answers that the bot has given, newest first, and what people have said about them: marked as wrong, found right by staff, or the last one before the customer
    /// confirmed that it helped.
    /// </summary>
    Task<IReadOnlyList<GradedFaq>> ListGivenAsync(int take, CancellationToken cancellationToken);
}

/// <summary>A customer's question and what was decided.</summary>
/// <param name="ConversationId">Where it was asked.</param>
/// <param name="MessageId">What the bot said.</param>
/// <param name="AskedAt">When.</param>
/// <param name="Text">The words.</param>
/// <param name="Before">The customer's earlier messages that it was read with.</param>
/// <param name="LastAnsweredFaqId">The FAQ answered last before it.</param>
/// <param name="Outcome">What was decided.</param>
public sealed record AskedQuestion(
    Guid ConversationId, Guid MessageId, DateTimeOffset AskedAt, string Text, IReadOnlyList<string> Before, Guid? LastAnsweredFaqId, OutcomeDto Outcome)
{
    /// <summary>What the engine is told had been said before.</summary>
    public ConversationContext Context => new(Before, LastAnsweredFaqId);

    /// <summary>All that makes it the same question as another one: the same few words after other ones are another question.</summary>
    public string Wording => string.Join('\n', [.. Before, Text]);
}

/// <summary>A regression test with its question as it was asked.</summary>
/// <param name="Test">The test, tracked.</param>
/// <param name="Shown">The same as it travels.</param>
/// <param name="Text">The words.</param>
public sealed record TestedQuestion(RegressionTest Test, RegressionTestDto Shown, string Text)
{
    /// <summary>What the engine is told had been said before.</summary>
    public ConversationContext Context => new(Shown.Context, Test.LastAnsweredFaqId);
}

/// <summary>An answer that was given, and what people say about it.</summary>
/// <param name="FaqId">The FAQ that was given.</param>
/// <param name="Probability">What the engine had stated, 0–1, before any verdicts moved it.</param>
/// <param name="IsRight">Whether it was right; null when nobody has said.</param>
public sealed record GradedFaq(Guid FaqId, double Probability, bool? IsRight);
