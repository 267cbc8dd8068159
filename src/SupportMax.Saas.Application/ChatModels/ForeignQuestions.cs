using SupportMax.Saas.Answering;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.ChatModels;

/// <summary>
/// Has a question that the knowledge does not understand translated into the knowledge's language, and judged again. Without a
/// chat model, or when it fails, the first verdict stands.
/// </summary>
internal sealed class ForeignQuestions(ChatModelConnections connections, SmallModel small, ModelCallLog log, AnswerEngine engine, ICurrentTenant currentTenant)
{
    // What is left is for the reply: the customer waits for all of it together.
    private const double ShareOfTime = 0.35;

    /// <summary>How much of the time limit is left for the reply.</summary>
    public const double ShareOfTimeLeft = 1 - ShareOfTime;

    private const string Undetermined = "und";

    /// <returns>The verdict on the translated question, in the customer's language, with the translation; null when there is nothing to translate.</returns>
    public async Task<(EngineVerdict Verdict, string Question)?> JudgeAsync(CustomerThought thought, EngineVerdict verdict, CancellationToken cancellationToken)
    {
        var language = verdict.Facts.Language;
        if (!thought.MayCompose || verdict is not { Kind: MessageKind.Question, Facts.Decision: not AnswerDecision.Answer } || language == Undetermined)
            return null;
        var knowledge = await engine.FindLanguageAsync(cancellationToken);
        if (knowledge == language || await connections.FindAsync(currentTenant.Id, cancellationToken) is not { } connected)
            return null;
        var connection = connected.For(thought.ConversationId);
        if (await log.FindUsedUpAsync(currentTenant.Id, connection.Budget, cancellationToken) is not null)
            return null;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(connection.TimeLimit * ShareOfTime);
        var personal = new PersonalData();
        var translation = await small.WriteAsync(
            currentTenant.Id, connection, thought.ConversationId, TranslationPrompt.Write(personal.Hide(thought.Text), knowledge), ModelCallOutcome.Translated, limit.Token);
        cancellationToken.ThrowIfCancellationRequested();
        if (translation is null)
            return null;
        var question = personal.Restore(translation);
        var judged = await engine.JudgeAsync(question, thought.Context with { PreviousCustomerTexts = [] }, cancellationToken);
        var reason = $"The question was translated from {LanguageName.Of(language)} into {LanguageName.Of(knowledge)} to be looked up.";
        return (judged with { Facts = judged.Facts with { Language = language, Reasons = [reason, .. judged.Facts.Reasons] } }, question);
    }
}
