using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Partners;

/// <summary>A message of a customer who came through a partner.</summary>
public sealed record CustomerMessage(Guid ConversationId, PartnerMessageInput Message);

/// <summary>Takes messages of many customers at once.</summary>
public interface ICustomerMessages
{
    /// <summary>
    /// Writes messages together and returns once they are durable. That spares most of the work, which is the same for one as for many; so it takes what needs nothing
    /// but to be written. A message that needs more — its conversation is locked or closed, it is upset, too fast, wrong in any way — is left to be sent by itself.
    /// </summary>
    /// <param name="messages">The messages; those of one conversation are written in this order.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    /// <returns>What became of each, in the same order; null for one that is to be sent by itself.</returns>
    Task<IReadOnlyList<SendResult?>> SendAsync(IReadOnlyList<CustomerMessage> messages, CancellationToken cancellationToken);
}
