using System.Text.Json;
using SupportMax.Saas.Channels;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Localization;
using SupportMax.Saas.Routing;

namespace SupportMax.Saas.Tickets;

/// <summary>Makes a ticket of a conversation and tells the customer, within the caller's transaction.</summary>
internal sealed class Escalation(ITicketRepository tickets, IConversationRepository conversations, Triage triage, DeskHours hours, TimeProvider clock)
{
    private const int SubjectLength = 120;
    private const int RecentMessages = 20;

    /// <summary>Hands the locked conversation over to a person, and writes the notice to the customer.</summary>
    public async Task<Message> HandOverAsync(Conversation conversation, EscalationReason reason, EscalationCause cause, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var words = cause.CustomerWords ?? await LastCustomerWordsAsync(conversation.Id, cancellationToken);
        var number = await tickets.NextNumberAsync(cancellationToken);
        var language = cause.Language ?? conversation.Language ?? LocalizedTexts.Languages[0];
        var place = await triage.PlaceAsync(conversation, reason, words, cause.Understanding, cancellationToken);
        var order = new HandOverOrder(number, place.Priority, cause.Understanding, place.QueueId, new Cause(ActorOf(reason, conversation), WireName(reason)));
        var notes = Notice(reason, language, number, conversation.Channel);
        // Who writes by mail has left an address already.
        if (ChannelCapabilities.Of(conversation.Channel).IsConversation)
            notes += await hours.TellAsync(place.Policy, language, cancellationToken);
        var notice = conversation.HandOver(MessageDraft.FromSystem(notes), order, now);
        conversations.Add(notice);
        tickets.Add(new Ticket(
            number,
            new EscalatedConversation(conversation.Id, notice.Sequence, Subject(words), conversation.Intent, conversation.ProductArea, cause.BotReasons),
            reason,
            place.Priority,
            now));
        return notice;
    }

    private async Task<string> LastCustomerWordsAsync(Guid conversationId, CancellationToken cancellationToken) =>
        (await conversations.ListLastMessagesAsync(conversationId, RecentMessages, cancellationToken))
            .LastOrDefault(message => message.AuthorKind == AuthorKind.Visitor)?.Text ?? "";

    private static Actor ActorOf(EscalationReason reason, Conversation conversation) => reason switch
    {
        EscalationReason.CustomerRequest or EscalationReason.OffersRefused => Actor.Visitor(conversation.VisitorId),
        EscalationReason.Failure or EscalationReason.NoReplyInTime => Actor.System,
        _ => Actor.Bot,
    };

    private static string WireName(EscalationReason reason) => JsonNamingPolicy.CamelCase.ConvertName(reason.ToString());

    private static string Notice(EscalationReason reason, string language, long number, ChannelKind channel) => LocalizedTexts.Get(
        LocalizedTexts.Bot, language, NoticeKey(reason, ChannelCapabilities.Of(channel).IsConversation), new Dictionary<string, object>(StringComparer.Ordinal) { ["number"] = number });

    private static string NoticeKey(EscalationReason reason, bool isConversation) => (reason, isConversation) switch
    {
        (_, true) => $"HandOver.{reason}",
        (EscalationReason.SelfHarm or EscalationReason.Danger, _) => $"HandOver.{reason}.ByMail",
        _ => "HandOver.ByMail",
    };

    private static string Subject(string words)
    {
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > SubjectLength ? TextBeginning.Of(line, SubjectLength - 1) + "…" : line;
    }
}

/// <summary>What led to a handover.</summary>
/// <param name="CustomerWords">What the customer said; null to look it up.</param>
/// <param name="Understanding">How it was understood; null when it was not.</param>
/// <param name="BotReasons">The bot's reasons in words.</param>
/// <param name="Language">The language to tell the customer in; null for the conversation's.</param>
internal sealed record EscalationCause(string? CustomerWords, Understanding? Understanding, IReadOnlyList<string> BotReasons, string? Language)
{
    /// <summary>Nothing is known.</summary>
    public static EscalationCause None { get; } = new(null, null, [], null);
}
