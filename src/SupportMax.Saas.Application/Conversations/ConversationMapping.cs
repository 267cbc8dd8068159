using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Conversations;

/// <summary>From the domain's conversation to what travels.</summary>
public static class ConversationMapping
{
    /// <summary>The message as both sides see it.</summary>
    public static MessageDto ToDto(this Message message) => new(
        message.ConversationId,
        message.Id,
        message.ClientMessageId,
        message.Sequence,
        new AuthorDto(message.AuthorKind, message.AuthorName) { AgentId = message.AuthorKind == AuthorKind.Agent ? message.AuthorId : null },
        message.Text,
        [.. message.Citations.Select(citation => new CitationDto(citation.Title, citation.Url))],
        [.. message.Offers.Select(offer => offer.Text)],
        message.SentAt)
    {
        Attachments = [.. message.Attachments.Select(file => new AttachmentDto(file.Id, file.FileName, file.ContentType, file.Size))],
    };

    /// <summary>What happened, as staff see it.</summary>
    public static ConversationEventDto ToDto(this ConversationEvent happened) => new(
        happened.Number,
        happened.Trigger,
        happened.FromState,
        happened.ToState,
        new ActorDto(happened.ActorKind, happened.ActorId, happened.ActorName),
        happened.Reason,
        happened.Note,
        happened.AssigneeName,
        happened.Tier,
        happened.OccurredAt)
    {
        OtherConversationId = happened.OtherConversationId,
    };

    /// <summary>Whose turn it is.</summary>
    public static StatusDto ToStatus(this Conversation conversation) =>
        new(conversation.Id, conversation.Status, conversation.AssigneeName) { State = conversation.State, AssigneeId = conversation.AssigneeId };

    /// <summary>Who watches it.</summary>
    public static ConversationAudience Audience(this Conversation conversation, TenantId tenantId) => new(tenantId, conversation.Id, conversation.VisitorId);
}
