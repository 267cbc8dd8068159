using System.Net.Mail;
using SupportMax.Saas.Channels;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Localization;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Conversations;

/// <summary>Takes a customer's e-mail address in the chat, and says that it was taken.</summary>
internal sealed class VisitorEmails(VisitorConversations own, IVisitorRepository visitors, IUnitOfWork unitOfWork, ConversationEvents events)
{
    private const int MaxLength = 254;

    public async Task LeaveAsync(Guid visitorId, Guid conversationId, string? email, CancellationToken cancellationToken)
    {
        var address = Check(email);
        var (conversation, notice) = await unitOfWork.InTransactionAsync(
            async token =>
            {
                var locked = await own.LockAsync(visitorId, conversationId, token);
                (await visitors.FindAsync(visitorId, token))?.Introduce(null, null, address);
                var text = LocalizedTexts.Get(
                    LocalizedTexts.Bot, locked.Language ?? LocalizedTexts.Languages[0], "EmailTaken", new Dictionary<string, object>(StringComparer.Ordinal) { ["email"] = address });
                return (locked, own.Tell(locked, MessageDraft.FromSystem(text)));
            },
            cancellationToken);
        await events.WrittenAsync(conversation, notice);
    }

    private static string Check(string? email)
    {
        var clean = MessageText.Clean(email);
        var isAddress = clean.Length <= MaxLength && MailAddress.TryCreate(clean, out var address) && address.Address == clean
            && address.Host.Contains('.', StringComparison.Ordinal) && !address.Host.EndsWith('.');
        return isAddress ? clean : throw new BusinessException(ConversationErrorCodes.EmailInvalid, ErrorKind.BadInput, "email");
    }
}
