using SupportMax.Saas.Channels;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Localization;

namespace SupportMax.Saas.Answering;

/// <summary>All that a customer wrote since the last reply, and what was said before.</summary>
internal sealed record CustomerThought
{
    private const int ContextTexts = 3;

    public required Guid ConversationId { get; init; }

    public required Guid VisitorId { get; init; }

    /// <summary>Whether there is time to ask a chat model.</summary>
    public bool MayCompose { get; init; }

    /// <summary>The customer's words, one line a message.</summary>
    public required string Text { get; init; }

    /// <summary>The words in the knowledge's language; null when they are in it, or nobody translated them.</summary>
    public string? Translation { get; init; }

    /// <summary>The words to look up.</summary>
    public string Question => Translation ?? Text;

    /// <summary>The first message that belongs to it.</summary>
    public required long FromSequence { get; init; }

    /// <summary>The last message that belongs to it.</summary>
    public required long ThroughSequence { get; init; }

    /// <summary>Whether it is thanks or the like after the conversation was done.</summary>
    public required bool AsksForNothing { get; init; }

    /// <summary>The language of the conversation so far.</summary>
    public required string Language { get; init; }

    /// <summary>What can be done over the conversation's channel.</summary>
    public required ChannelCapabilities Channel { get; init; }

    /// <summary>What the last reply offered.</summary>
    public required IReadOnlyList<Offer> Offers { get; init; }

    /// <summary>What the customer and the bot said before, oldest first, each with who said it.</summary>
    public required IReadOnlyList<string> Turns { get; init; }

    /// <summary>What a follow-up refers to.</summary>
    public required ConversationContext Context { get; init; }

    /// <summary>The first of the messages that it refers to; null without any.</summary>
    public required long? ContextFromSequence { get; init; }

    /// <summary>Where it stands in the conversation.</summary>
    public QuestionPlace Place => new(FromSequence, ThroughSequence, ContextFromSequence, Context.LastAnsweredEntryId);

    public static CustomerThought Read(Conversation conversation, IReadOnlyList<Message> messages)
    {
        // What was said while a person had the conversation is none of the bot's business.
        var recent = messages.Where(message => message.Sequence > conversation.ContextAfterSequence).ToList();
        var visitors = recent.Where(message => message.AuthorKind == AuthorKind.Visitor).ToList();
        var waiting = visitors.Where(message => message.Sequence > conversation.AnsweredSequence).ToList();
        var before = visitors.Where(message => message.Sequence <= conversation.AnsweredSequence).TakeLast(ContextTexts).ToList();
        return new CustomerThought
        {
            ConversationId = conversation.Id,
            VisitorId = conversation.VisitorId,
            Text = string.Join('\n', waiting.Select(message => message.Text)),
            FromSequence = waiting.Count > 0 ? waiting[0].Sequence : conversation.LastVisitorSequence,
            AsksForNothing = conversation.State == ConversationState.Resolved,
            Language = conversation.Language ?? LocalizedTexts.Languages[0],
            Channel = ChannelCapabilities.Of(conversation.Channel),
            ThroughSequence = conversation.LastVisitorSequence,
            Offers = recent.LastOrDefault(message => message.AuthorKind != AuthorKind.Visitor)?.Offers ?? [],
            Turns = [.. recent.Where(message => message.AuthorKind is AuthorKind.Visitor or AuthorKind.Bot).Except(waiting).Select(Describe)],
            Context = new ConversationContext([.. before.Select(message => message.Text)], conversation.LastAnsweredFaqId),
            ContextFromSequence = before.Count > 0 ? before[0].Sequence : null,
        };
    }

    private static string Describe(Message message) => $"{(message.AuthorKind == AuthorKind.Visitor ? "Customer" : "Support")}: {message.Text}";

    /// <summary>The offer that the customer took: by its words, or by its number in the list.</summary>
    public Offer? TakenOffer() => OfferChoice.Find(Offers, Text);
}
