using System.Collections.Concurrent;
using SupportMax.Saas.Channels;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Localization;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Answering;

/// <summary>The bot's words under the tenant's name, in the customer's language.</summary>
internal sealed class BotVoice(IWebChannelRepository channels, BotNames names, ICurrentTenant currentTenant)
{
    public async ValueTask<MessageDraft> SayAsync(string text, CancellationToken cancellationToken, params Offer[] offers) =>
        MessageDraft.FromBot(text, await names.GetAsync(currentTenant.Id, channels, cancellationToken), offers);

    /// <summary>A reply composed from sources; the numbers in its text are those of the citations.</summary>
    public async ValueTask<MessageDraft> ComposedAnswerAsync(string text, IReadOnlyList<PublishedFaq> sources, string language, CancellationToken cancellationToken)
    {
        var plain = await AnswerAsync(sources[0], language, cancellationToken);
        return plain with { Text = text, Citations = [.. sources.Select(source => new Citation(source.Question, null))] };
    }

    public async ValueTask<MessageDraft> AnswerAsync(PublishedFaq faq, string language, CancellationToken cancellationToken)
    {
        var draft = await SayAsync(
            faq.Answer, cancellationToken, Offer(language, OfferMeaning.Solved), Offer(language, OfferMeaning.NotHelpful), Offer(language, OfferMeaning.Person));
        return draft with { Citations = [new Citation(faq.Question, null)] };
    }

    /// <summary>Answers several questions in one message, and says which it cannot answer.</summary>
    public async ValueTask<MessageDraft> AnswerSeveralAsync(PartVerdicts parts, string language, CancellationToken cancellationToken)
    {
        var draft = await SayAsync(
            Several(parts, language), cancellationToken, Offer(language, OfferMeaning.Solved), Offer(language, OfferMeaning.NotHelpful), Offer(language, OfferMeaning.Person));
        return draft with { Citations = [.. parts.Answers.Select(faq => new Citation(faq.Question, null))] };
    }

    /// <summary>The answers to several questions under their FAQs' questions, then what stays open.</summary>
    public static string Several(PartVerdicts parts, string language) => string.Join(
        "\n\n",
        [.. parts.Answers.Select(faq => $"**{faq.Question}**\n\n{faq.Answer}"), .. parts.Open.Select(words => Text(language, "Parts.Open").Replace("{question}", words, StringComparison.Ordinal))]);

    public ValueTask<MessageDraft> ClarifyAsync(IReadOnlyList<PublishedFaq> candidates, string language, CancellationToken cancellationToken) =>
        SayAsync(
            Text(language, candidates.Count == 1 ? "Clarify.One" : "Clarify"),
            cancellationToken,
            [.. candidates.Select(faq => new Offer(faq.Question, OfferMeaning.Faq, faq.Id)), Offer(language, OfferMeaning.NoneOfThese)]);

    public ValueTask<MessageDraft> SolvedAsync(string language, CancellationToken cancellationToken) => SayAsync(Text(language, "Solved"), cancellationToken);

    /// <summary>The language that an offer was made in; English when it stands for a FAQ.</summary>
    public string LanguageOf(Offer offer) =>
        LocalizedTexts.Languages.FirstOrDefault(language => offer.Meaning != OfferMeaning.Faq && Text(language, $"Offer.{offer.Meaning}") == offer.Text)
        ?? LocalizedTexts.Languages[0];

    private static Offer Offer(string language, OfferMeaning meaning) => new(Text(language, $"Offer.{meaning}"), meaning);

    private static string Text(string language, string key) => LocalizedTexts.Get(LocalizedTexts.Bot, language, key);
}

/// <summary>Under which name each tenant's bot speaks, in memory.</summary>
internal sealed class BotNames
{
    private readonly ConcurrentDictionary<TenantId, string> _names = new();

    public async ValueTask<string> GetAsync(TenantId tenantId, IWebChannelRepository channels, CancellationToken cancellationToken)
    {
        if (_names.TryGetValue(tenantId, out var known))
            return known;
        var channel = await channels.FindAsync(cancellationToken);
        return _names.GetOrAdd(tenantId, channel?.Branding.Name ?? "Support");
    }

    public void Forget(TenantId tenantId) => _names.TryRemove(tenantId, out _);
}
