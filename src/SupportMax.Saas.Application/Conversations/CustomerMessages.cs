using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Conversations;

/// <summary>Writes messages of many customers in one transaction, and acknowledges them when they are durable.</summary>
internal sealed class CustomerMessages(ConversationStart start, BatchReception reception, IUnitOfWork unitOfWork, ConversationEvents events)
{
    /// <summary>
    /// Writes messages together and returns once they are durable. That spares most of the work, which is the same for one as for many; so it takes what needs nothing
    /// but to be written. A message that needs more — its conversation is locked or closed, it is upset, too fast, wrong in any way — is left to be sent by itself.
    /// </summary>
    /// <param name="messages">The messages; those of one conversation are written in this order.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    /// <returns>What became of each, in the same order; null for one that is to be sent by itself.</returns>
    public async Task<IReadOnlyList<SendResult?>> SendAsync(IReadOnlyList<CustomerMessage> messages, CancellationToken cancellationToken)
    {
        if (messages.Any(message => message.ConversationId is null))
            await start.PrepareAsync();
        try
        {
            var received = await unitOfWork.InTransactionAsync(token => reception.ReceiveAsync(messages, token), cancellationToken);
            foreach (var written in received.Written)
                await events.ReceivedAsync(written.Conversation, written.Message, written.Before);
            return received.Results;
        }
        catch (DuplicateRowException)
        {
            // One of them came over another host at the same moment. Which, each finds out by itself.
            return new SendResult?[messages.Count];
        }
    }
}
