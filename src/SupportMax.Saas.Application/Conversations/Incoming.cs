using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Conversations;

/// <summary>What a customer sends, fit to be written.</summary>
internal sealed record Incoming
{
    private Incoming(string clientMessageId, string text) => (ClientMessageId, Text) = (clientMessageId, text);

    /// <summary>The sender's own id for it.</summary>
    public string ClientMessageId { get; }

    /// <summary>The words.</summary>
    public string Text { get; }

    /// <summary>The file that comes with it.</summary>
    public FileInput? File { get; init; }

    /// <summary>Whether it is thanks or the like.</summary>
    public bool AsksForNothing => File is null && Courtesy.AsksForNothing(Text);

    /// <summary>Cleans and checks what came.</summary>
    /// <exception cref="BusinessException">The code says what is wrong.</exception>
    public static Incoming Read(string? clientMessageId, string? text)
    {
        if (string.IsNullOrWhiteSpace(clientMessageId) || clientMessageId.Length > ConversationConsts.MaxClientMessageIdLength || clientMessageId.Any(char.IsControl))
            throw new BusinessException(ConversationErrorCodes.ClientMessageIdInvalid, ErrorKind.BadInput, "clientMessageId");
        var clean = MessageText.Clean(text);
        if (clean.Length == 0)
            throw new BusinessException(ConversationErrorCodes.TextRequired, ErrorKind.BadInput, "text");
        if (clean.Length > ConversationConsts.MaxTextLength)
            throw new BusinessException(ConversationErrorCodes.TextTooLong, ErrorKind.BadInput, "text");
        return new Incoming(clientMessageId, clean);
    }
}
