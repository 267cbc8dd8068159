using SupportMax.Saas.Answering;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.ChatModels;

/// <summary>Asks for a composed reply to what the engine is sure of, and shows it to the customer while it is written.</summary>
internal sealed class ComposedAnswers(AnswerComposer composer, IKnowledgeIndexes indexes, IConversationPush push, ICurrentTenant currentTenant)
{
    /// <returns>The composition; null when this tenant has no model, or there is no time for one now.</returns>
    public async Task<Composition?> ComposeAsync(CustomerThought thought, EngineVerdict verdict, CancellationToken cancellationToken)
    {
        if (!thought.MayCompose)
            return null;
        var request = CompositionRequest.Of(thought.Question, verdict, (await indexes.GetAsync(currentTenant.Id, cancellationToken)).Faqs);
        var audience = new ConversationAudience(currentTenant.Id, thought.ConversationId, thought.VisitorId);
        return await composer.ComposeAsync(
            currentTenant.Id,
            request with
            {
                ConversationId = thought.ConversationId,
                ShareOfTime = thought.Translation is null ? 1 : ForeignQuestions.ShareOfTimeLeft,
                Before = thought.Turns,
                // What is translated in the end is not shown before.
                ShowAsync = text => request.ReplyLanguage is not null ? Task.CompletedTask : push.PartialAsync(audience, text, cancellationToken),
            },
            cancellationToken);
    }
}
