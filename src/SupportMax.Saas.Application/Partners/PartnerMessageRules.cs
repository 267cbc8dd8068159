using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Partners;

/// <summary>What a message must be before it is written.</summary>
internal static class PartnerMessageRules
{
    /// <exception cref="BusinessException">The code says what is wrong.</exception>
    public static (string Text, string ClientMessageId) Check(PartnerMessageInput input)
    {
        var text = MessageText.Clean(input.Text);
        if (text.Length == 0)
            throw new BusinessException(ConversationErrorCodes.TextRequired, ErrorKind.BadInput, "text");
        if (text.Length > ConversationConsts.MaxTextLength)
            throw new BusinessException(ConversationErrorCodes.TextTooLong, ErrorKind.BadInput, "text");
        if (string.IsNullOrWhiteSpace(input.ClientMessageId) || input.ClientMessageId.Length > ConversationConsts.MaxClientMessageIdLength || input.ClientMessageId.Any(char.IsControl))
            throw new BusinessException(ConversationErrorCodes.ClientMessageIdInvalid, ErrorKind.BadInput, "clientMessageId");
        return (text, input.ClientMessageId);
    }
}
