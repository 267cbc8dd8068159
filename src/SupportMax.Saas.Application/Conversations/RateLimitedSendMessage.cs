namespace SupportMax.Saas.Conversations;

/// <summary>
/// Takes messages only as fast as a person writes; what is refused was not taken and can be sent again. What needs nothing but to be written is written together with
/// others' messages.
/// </summary>
internal sealed class RateLimitedSendMessage(SendMessage inner, MessageBatches batches, MessageRateLimit rateLimit) : ISendMessage
{
    public async Task<SendResult> SendAsync(Guid visitorId, Guid? conversationId, string clientMessageId, string text, CancellationToken cancellationToken)
    {
        rateLimit.Take(visitorId);
        return await batches.TrySendAsync(new CustomerMessage(conversationId, visitorId, clientMessageId, text), cancellationToken)
            ?? await inner.SendAsync(visitorId, conversationId, clientMessageId, text, cancellationToken);
    }

    public Task<SendResult> SendFileAsync(Guid visitorId, Guid? conversationId, string clientMessageId, FileInput file, CancellationToken cancellationToken)
    {
        rateLimit.Take(visitorId);
        return inner.SendFileAsync(visitorId, conversationId, clientMessageId, file, cancellationToken);
    }
}
