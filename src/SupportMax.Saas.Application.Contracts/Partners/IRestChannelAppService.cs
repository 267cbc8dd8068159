using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Partners;

/// <summary>Talks as a Rasa server does over its REST channel: a customer's message goes in, what the bot says to it comes out.</summary>
public interface IRestChannelAppService
{
    /// <summary>
    /// Takes a customer's message and waits for the bot, at most half a minute. What people wrote since the last call comes along, each message once. Nothing
    /// comes back while a person has the conversation and is silent.
    /// </summary>
    /// <param name="clientId">The client.</param>
    /// <param name="sender">The partner's name for the customer, 1–190 characters; it is the contact's external id too.</param>
    /// <param name="message">The words.</param>
    /// <param name="cancellationToken">Gives up waiting; the message stays.</param>
    /// <exception cref="BusinessException">The message is refused and not written; the code says why.</exception>
    Task<IReadOnlyList<RestChannelReply>> TalkAsync(Guid clientId, string? sender, string? message, CancellationToken cancellationToken);
}

/// <summary>Something that the customer is told.</summary>
/// <param name="Text">The words.</param>
/// <param name="QuickReplies">What the customer may answer with one click.</param>
public sealed record RestChannelReply(string Text, IReadOnlyList<string> QuickReplies);
