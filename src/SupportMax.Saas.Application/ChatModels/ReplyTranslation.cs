using SupportMax.Saas.Answering;

namespace SupportMax.Saas.ChatModels;

/// <summary>Puts a checked reply into the customer's language; what does not pass its check stays as it was.</summary>
internal sealed class ReplyTranslation(SmallModel small)
{
    /// <summary>What is noted when the reply stayed in the language of its sources.</summary>
    public const string Refused = "Its translation failed or did not keep its facts, so it was sent in the language of its sources.";

    /// <returns>The reply to send, and what is to be noted of it; null when there is nothing.</returns>
    public async Task<(string Text, string? Note)> TranslateAsync(CompositionTurn turn, string text, CancellationToken cancellationToken)
    {
        if (turn.Request.ReplyLanguage is not { } language)
            return (text, null);
        var translated = await small.WriteAsync(
            turn.TenantId, turn.Connection, turn.Request.ConversationId, TranslationPrompt.Write(text, language), ModelCallOutcome.Translated, cancellationToken);
        return translated is null || TranslationCheck.FindFault(text, translated, language) is not null
            ? (text, Refused)
            : (translated, $"It was translated into {LanguageName.Of(language)}.");
    }
}
