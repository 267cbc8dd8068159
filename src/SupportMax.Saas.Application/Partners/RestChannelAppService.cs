using SupportMax.Saas.Channels;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Partners;

internal sealed class RestChannelAppService(
    IPartnerConversationAppService partner, IConversationRepository conversations, RestChannelThreads threads, IReplyWaits waits, TimeProvider clock) : IRestChannelAppService
{
    // Longer than it takes until a person gets a conversation that the bot does not answer.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    // Covers a word of another host that was lost.
    private static readonly TimeSpan s_look = TimeSpan.FromSeconds(2);

    public async Task<IReadOnlyList<RestChannelReply>> TalkAsync(Guid clientId, string? sender, string? message, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(sender))
            throw new BusinessException(PartnerErrorCodes.ThreadInvalid, ErrorKind.BadInput, "sender");
        var name = "rest:" + sender;
        var (conversation, _) = await partner.BeginAsync(
            clientId, ChannelKind.Api, new BeginConversationInput(name, new ContactInput(sender, Name: null, Email: null, Locale: null)), cancellationToken);
        var sent = await partner.SendAsync(conversation.Id, new PartnerMessageInput(Guid.NewGuid().ToString("N"), message), cancellationToken);
        await WaitForBotAsync(sent.ConversationId, cancellationToken);
        return await threads.TellAsync(clientId, name, sent.ConversationId, cancellationToken);
    }

    private async Task WaitForBotAsync(Guid conversationId, CancellationToken cancellationToken)
    {
        using var wait = waits.Begin(conversationId);
        var begun = clock.GetTimestamp();
        while (await conversations.FindAsync(conversationId, cancellationToken) is { AwaitsBot: true } && clock.GetElapsedTime(begun) < s_patience)
            await wait.WaitAsync(s_look, cancellationToken);
    }
}

/// <summary>Remembers what callers of the REST channel were told, so that two calls at once do not tell it twice.</summary>
internal sealed class RestChannelThreads(IPartnerThreadRepository threads, IConversationRepository conversations, IUnitOfWork unitOfWork)
{
    private const int MaxReplies = 100;

    /// <summary>What the customer was not told yet.</summary>
    public Task<IReadOnlyList<RestChannelReply>> TellAsync(Guid clientId, string name, Guid conversationId, CancellationToken cancellationToken)
    {
        // The thread was read before it was locked.
        unitOfWork.Forget();
        return unitOfWork.InTransactionAsync<IReadOnlyList<RestChannelReply>>(
            async token =>
            {
                var thread = (await threads.FindForUpdateAsync(clientId, name, token))!;
                thread.GoOnIn(conversationId);
                var messages = await conversations.ListMessagesAsync(conversationId, thread.ToldSequence, MaxReplies, token);
                if (messages.Count == 0)
                    return [];
                thread.Tell(messages[^1].Sequence);
                return [.. messages.Select(message => message.ToDto()).Where(message => message.Author.Kind != AuthorKind.Visitor)
                    .Select(message => new RestChannelReply(message.Text, message.QuickReplies))];
            },
            cancellationToken);
    }
}
