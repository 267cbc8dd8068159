using SupportMax.Saas.Mail.Text;

namespace SupportMax.Saas.Channels;

/// <summary>From what is kept of a mail to what staff see.</summary>
internal static class ConversationMailMapping
{
    public static ConversationMailDto ToDto(this ConversationMail mail, Guid conversationId, IReadOnlyList<ConversationMailFile> files)
    {
        return new ConversationMailDto
        {
            Id = mail.Id,
            Sequence = mail.Sequence,
            Direction = mail.Direction,
            State = mail.State,
            Note = mail.Note,
            Detail = mail.Detail,
            Address = mail.Address,
            Name = mail.Name,
            Subject = mail.Subject,
            Threading = new ThreadingDto(mail.ThreadReason, mail.ThreadEvidence, mail.RefusedConversationId),
            FullText = mail.FullText,
            Html = mail.Html is null ? null : SafeHtml.Of(mail.Html, AddressOf),
            Files = [.. files.Select(file => new MailFileDto(file.Id, file.Name, file.MediaType, file.Size, file.IsInline, Url(file)))],
            OccurredAt = mail.OccurredAt,
            SettledAt = mail.SettledAt,
        };

        string? AddressOf(string contentId) => files.FirstOrDefault(file => file.ContentId == contentId) is { } file ? Url(file) : null;

        string Url(ConversationMailFile file) => $"/api/conversations/{conversationId}/mails/{mail.Id}/files/{file.Id}";
    }
}
