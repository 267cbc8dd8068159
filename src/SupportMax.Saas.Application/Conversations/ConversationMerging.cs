using SupportMax.Saas.Errors;
using SupportMax.Saas.Localization;
using SupportMax.Saas.Tenants;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Conversations;

internal sealed class ConversationMerging(
    IConversationRepository conversations, ITicketRepository tickets, IUnitOfWork unitOfWork, ConversationEvents events, TimeProvider clock) : IConversationMerging
{
    public async Task MergeAsync(Guid conversationId, MergeInput input, StaffMember by, CancellationToken cancellationToken)
    {
        var sourceId = input.From ?? throw new BusinessException(ConversationErrorCodes.NotFound, ErrorKind.NotFound, "from");
        var note = NoteText.Clean(input.Note);
        var merged = await unitOfWork.InTransactionAsync(
            async token =>
            {
                var (source, target) = await LockAsync(sourceId, conversationId, token);
                var isSameCustomer = source.VisitorId == target.VisitorId;
                if (!isSameCustomer && input.OtherCustomerConfirmed != true)
                    throw new BusinessException(ConversationErrorCodes.OtherCustomer, ErrorKind.Conflict, "otherCustomerConfirmed");
                var cause = new Cause(Actor.Agent(by.Id, by.Name), isSameCustomer ? "sameCustomer" : "otherCustomerConfirmed", note);
                var now = clock.GetUtcNow();
                var ending = source.MergeInto(target, Notice(isSameCustomer ? "Merged.Away" : "ResolvedByAgent", source, by), cause, now);
                conversations.Add(ending);
                // Another customer learns nothing of it.
                var joining = isSameCustomer ? target.Tell(Notice("Merged.Here", target, by), now) : null;
                if (joining is not null)
                    conversations.Add(joining);
                (await tickets.FindOpenByConversationAsync(sourceId, token))?.Resolve(now);
                return new Merged(source, ending, target, joining);
            },
            cancellationToken);
        await events.WrittenAsync(merged.Source, merged.Ending);
        if (merged.Joining is not null)
            await events.WrittenAsync(merged.Target, merged.Joining);
        else
            await events.StatusChangedAsync(merged.Target);
    }

    /// <summary>Always the same one first, so that two who merge at once wait for each other and not for ever.</summary>
    private async Task<(Conversation Source, Conversation Target)> LockAsync(Guid sourceId, Guid targetId, CancellationToken cancellationToken)
    {
        var first = await LockAsync(sourceId < targetId ? sourceId : targetId, cancellationToken);
        var second = await LockAsync(sourceId < targetId ? targetId : sourceId, cancellationToken);
        return sourceId < targetId ? (first, second) : (second, first);
    }

    private async Task<Conversation> LockAsync(Guid id, CancellationToken cancellationToken) =>
        await conversations.FindForUpdateAsync(id, cancellationToken) ?? throw new BusinessException(ConversationErrorCodes.NotFound, ErrorKind.NotFound, "conversationId");

    private static MessageDraft Notice(string key, Conversation conversation, StaffMember member) => MessageDraft.FromSystem(LocalizedTexts.Get(
        LocalizedTexts.Bot, conversation.Language ?? LocalizedTexts.Languages[0], key, new Dictionary<string, object>(StringComparer.Ordinal) { ["name"] = member.Name }));

    private sealed record Merged(Conversation Source, Message Ending, Conversation Target, Message? Joining);
}
