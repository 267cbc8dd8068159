using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Conversations;

/// <summary>Makes two conversations about one thing one.</summary>
public interface IConversationMerging
{
    /// <summary>
    /// Ends a conversation and lets it go on in another one that people have or are called to. Both keep their messages and their numbers and are linked; what
    /// the customer writes into the old one from here on comes into the other. Two customers' conversations are linked for staff alone: neither of them sees,
    /// or writes into, the other's.
    /// </summary>
    /// <param name="conversationId">The one that goes on.</param>
    /// <param name="input">The one that ends, and why.</param>
    /// <param name="by">Who merges.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="BusinessException">
    /// <see cref="ConversationErrorCodes.NotFound"/>, <see cref="ConversationErrorCodes.NotNow"/>, <see cref="ConversationErrorCodes.OtherCustomer"/>,
    /// <see cref="ConversationErrorCodes.NoteTooLong"/>
    /// </exception>
    Task MergeAsync(Guid conversationId, MergeInput input, StaffMember by, CancellationToken cancellationToken);
}

/// <summary>What is merged.</summary>
/// <param name="From">The conversation that ends.</param>
/// <param name="Note">Why, in words.</param>
/// <param name="OtherCustomerConfirmed">That both customers are known to be the same person; needed when the conversations are of two.</param>
public sealed record MergeInput(Guid? From, string? Note, bool? OtherCustomerConfirmed);
