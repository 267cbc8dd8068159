using SupportMax.Saas.Errors;
using SupportMax.Saas.Localization;
using SupportMax.Saas.Tenants;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Conversations;

/// <summary>What a member of staff does to a conversation and, with it, to its ticket: both change or neither.</summary>
internal sealed class StaffActions(
    IConversationRepository conversations, ITicketRepository tickets, IUnitOfWork unitOfWork, ConversationEvents events, AttachedFiles files, TimeProvider clock)
{
    public async Task<SendResult> ReplyAsync(Guid conversationId, StaffMember author, string clientMessageId, string text, FileInput? file, CancellationToken cancellationToken)
    {
        var (result, written) = await unitOfWork.InTransactionAsync<(SendResult, (Conversation Conversation, Message Message)?)>(
            async token =>
            {
                var conversation = await LockAsync(conversationId, token);
                if (await conversations.FindSentAsync(author.Id, clientMessageId, token) is { } sent)
                    return (new SendResult(sent.ConversationId, sent.Id, sent.Sequence, Duplicate: true), null);
                AttachedFile[] attached = file is null ? [] : [files.Keep(conversationId, file)];
                var message = conversation.ReplyAsAgent(text, clientMessageId, author.Id, author.Name, clock.GetUtcNow(), attached);
                conversations.Add(message);
                (await tickets.FindOpenByConversationAsync(conversationId, token))?.Assign(conversation.AssigneeId!.Value, conversation.AssigneeName!);
                return (new SendResult(conversationId, message.Id, message.Sequence, Duplicate: false), (conversation, message));
            },
            cancellationToken);
        if (written is { } reply)
            await events.WrittenAsync(reply.Conversation, reply.Message);
        return result;
    }

    public async Task ResolveAsync(Guid conversationId, StaffMember member, CancellationToken cancellationToken)
    {
        var (conversation, notice) = await unitOfWork.InTransactionAsync(
            async token =>
            {
                var now = clock.GetUtcNow();
                var locked = await LockAsync(conversationId, token);
                var message = locked.Resolve(Notice("ResolvedByAgent", locked, member), ResolutionKind.Closed, new Cause(Actor.Agent(member.Id, member.Name)), now);
                conversations.Add(message);
                (await tickets.FindOpenByConversationAsync(conversationId, token))?.Resolve(now);
                return (locked, message);
            },
            cancellationToken);
        await events.WrittenAsync(conversation, notice);
    }

    public async Task GiveBackAsync(Guid conversationId, StaffMember member, string? note, CancellationToken cancellationToken)
    {
        var (conversation, notice) = await unitOfWork.InTransactionAsync(
            async token =>
            {
                var now = clock.GetUtcNow();
                var locked = await LockAsync(conversationId, token);
                var message = locked.GiveBack(Notice("GivenBack", locked, member), new Cause(Actor.Agent(member.Id, member.Name), Note: NoteText.Clean(note)), now);
                conversations.Add(message);
                (await tickets.FindOpenByConversationAsync(conversationId, token))?.Resolve(now);
                return (locked, message);
            },
            cancellationToken);
        await events.WrittenAsync(conversation, notice);
    }

    private static MessageDraft Notice(string key, Conversation conversation, StaffMember member) => MessageDraft.FromSystem(LocalizedTexts.Get(
        LocalizedTexts.Bot, conversation.Language ?? LocalizedTexts.Languages[0], key, new Dictionary<string, object>(StringComparer.Ordinal) { ["name"] = member.Name }));

    private async Task<Conversation> LockAsync(Guid conversationId, CancellationToken cancellationToken) =>
        await conversations.FindForUpdateAsync(conversationId, cancellationToken)
        ?? throw new BusinessException(ConversationErrorCodes.NotFound, ErrorKind.NotFound, "conversationId");
}
