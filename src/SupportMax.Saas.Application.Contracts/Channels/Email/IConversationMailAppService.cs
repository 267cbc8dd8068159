using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Channels;

/// <summary>The mails of a conversation, for staff.</summary>
public interface IConversationMailAppService
{
    /// <summary>The mails, the oldest first, each with why it stands here.</summary>
    /// <exception cref="BusinessException"><see cref="ConversationErrorCodes.NotFound"/></exception>
    Task<ListResult<ConversationMailDto>> ListAsync(Guid conversationId, CancellationToken cancellationToken);

    /// <summary>A file of a mail.</summary>
    /// <exception cref="BusinessException"><see cref="EmailErrorCodes.MailNotFound"/></exception>
    Task<MailFileContent> GetFileAsync(Guid conversationId, Guid mailId, Guid fileId, CancellationToken cancellationToken);

    /// <summary>Makes a conversation of its own of a customer's mail. Its words are taken out of this one.</summary>
    /// <exception cref="BusinessException"><see cref="EmailErrorCodes.MailNotFound"/>, <see cref="EmailErrorCodes.NotMovable"/></exception>
    Task<MailPlaceDto> SplitAsync(Guid conversationId, Guid mailId, StaffMember member, CancellationToken cancellationToken);

    /// <summary>Moves a customer's mail to another conversation. Its words are taken out of this one.</summary>
    /// <exception cref="BusinessException">
    /// <see cref="EmailErrorCodes.MailNotFound"/>, <see cref="EmailErrorCodes.NotMovable"/>, <see cref="EmailErrorCodes.MoveTargetInvalid"/>
    /// </exception>
    Task<MailPlaceDto> MoveAsync(Guid conversationId, Guid mailId, Guid targetConversationId, StaffMember member, CancellationToken cancellationToken);
}

/// <summary>A mail as staff see it.</summary>
public sealed record ConversationMailDto
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The message that it became or came from; null when none.</summary>
    public long? Sequence { get; init; }

    /// <summary>Which way it goes.</summary>
    public required MailDirection Direction { get; init; }

    /// <summary>What became of it.</summary>
    public required MailState State { get; init; }

    /// <summary>Why it was not answered or not sent.</summary>
    public required MailNote Note { get; init; }

    /// <summary>What the mail server said; null when nothing.</summary>
    public string? Detail { get; init; }

    /// <summary>The customer's address.</summary>
    public required string Address { get; init; }

    /// <summary>The customer's name.</summary>
    public required string Name { get; init; }

    /// <summary>The subject.</summary>
    public required string Subject { get; init; }

    /// <summary>Why it stands in this conversation.</summary>
    public required ThreadingDto Threading { get; init; }

    /// <summary>The whole text, quotations included; null when it is the message's.</summary>
    public string? FullText { get; init; }

    /// <summary>The HTML, made safe to show; null when there is none.</summary>
    public string? Html { get; init; }

    /// <summary>Its files.</summary>
    public required IReadOnlyList<MailFileDto> Files { get; init; }

    /// <summary>When it was received or written.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>When the mail server took it, or it came back.</summary>
    public DateTimeOffset? SettledAt { get; init; }
}

/// <summary>Why a mail stands in its conversation.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Evidence">What decided: a token's address, a Message-ID, a subject, a member of staff; null when nothing.</param>
/// <param name="RefusedConversationId">A conversation that it is tied to and was kept out of, because its sender is not in it.</param>
public sealed record ThreadingDto(MailThreadReason Reason, string? Evidence, Guid? RefusedConversationId);

/// <summary>A file of a mail.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="MediaType">Its type as the mail says.</param>
/// <param name="Size">Bytes.</param>
/// <param name="IsInline">Whether it is part of the text.</param>
/// <param name="Url">Where it is.</param>
public sealed record MailFileDto(Guid Id, string Name, string MediaType, int Size, bool IsInline, string Url);

/// <summary>A file's bytes.</summary>
/// <param name="Name">Its name.</param>
/// <param name="MediaType">Its type when it is a picture that browsers show safely, else <c>application/octet-stream</c>.</param>
/// <param name="Content">Its bytes.</param>
public sealed record MailFileContent(string Name, string MediaType, byte[] Content);

/// <summary>Where a mail stands now.</summary>
public sealed record MailPlaceDto(Guid ConversationId, long Sequence);
