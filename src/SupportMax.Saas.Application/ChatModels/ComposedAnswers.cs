using SupportMax.Saas.Answering;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.ChatModels;

/// <summary>Asks for a composed reply to what the engine is sure of, and shows it to the customer while it is written.</summary>
internal sealed class ComposedAnswers(AnswerComposer composer, AnswerEngine engine, IConversationPush push, ICurrentTenant currentTenant)
{
    // What is further down is seldom about the question, and each source is one more chance to mix things up.
    private const int MostSources = 3;
    private const double SourceProbability = 0.1;
    private const string Undetermined = "und";

    /// <returns>The composition; null when this tenant has no model, or there is no time for one now.</returns>
    public async Task<Composition?> ComposeAsync(CustomerThought thought, EngineVerdict verdict, CancellationToken cancellationToken)
    {
        if (!thought.MayCompose)
            return null;
        var sources = await SourcesAsync(verdict, cancellationToken);
        var language = verdict.Facts.Language is Undetermined || verdict.Facts.Language == sources[0].Language ? null : verdict.Facts.Language;
        var audience = new ConversationAudience(currentTenant.Id, thought.ConversationId, thought.VisitorId);
        return await composer.ComposeAsync(
            currentTenant.Id,
            new CompositionRequest
            {
                ConversationId = thought.ConversationId,
                Question = thought.Question,
                ReplyLanguage = language,
                ShareOfTime = thought.Translation is null ? 1 : ForeignQuestions.ShareOfTimeLeft,
                Before = thought.Turns,
                Sources = sources,
                Intent = verdict.Facts.Intent,
                KnowledgeRevision = verdict.Facts.KnowledgeRevision ?? "",
                // What is translated in the end is not shown before.
                ShowAsync = text => language is not null ? Task.CompletedTask : push.PartialAsync(audience, text, cancellationToken),
            },
            cancellationToken);
    }

    private async Task<IReadOnlyList<PublishedFaq>> SourcesAsync(EngineVerdict verdict, CancellationToken cancellationToken)
    {
        var sources = new List<PublishedFaq> { verdict.Chosen[0] };
        foreach (var candidate in verdict.Facts.Candidates.Where(candidate => candidate.FaqId != sources[0].Id && candidate.Confidence >= SourceProbability).Take(MostSources - 1))
        {
            if (await engine.FindFaqAsync(candidate.FaqId, cancellationToken) is { } faq)
                sources.Add(faq);
        }

        return sources;
    }
}
