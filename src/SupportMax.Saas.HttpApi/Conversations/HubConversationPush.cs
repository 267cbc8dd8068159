namespace SupportMax.Saas.Conversations;

/// <summary>Shows what happens over the two hubs; the event names are the wire's.</summary>
internal sealed class HubConversationPush(HubFanOut hubs) : IConversationPush, IDeskPush
{
    public Task MessageAsync(ConversationAudience audience, MessageDto message, CancellationToken cancellationToken) => ToAll(audience, "message", message);

    public Task StatusAsync(ConversationAudience audience, StatusDto status, CancellationToken cancellationToken) => ToAll(audience, "status", status);

    public Task TypingAsync(ConversationAudience audience, AuthorDto author, CancellationToken cancellationToken)
    {
        var typing = new TypingDto(audience.ConversationId, author);
        if (author.Kind == AuthorKind.Visitor)
            ToStaff(audience, "typing", typing);
        else
            ToVisitor(audience, "typing", typing);
        return Task.CompletedTask;
    }

    public Task PartialAsync(ConversationAudience audience, string text, CancellationToken cancellationToken) =>
        ToAll(audience, "partial", new PartialDto(audience.ConversationId, text));

    public Task ReadAsync(ConversationAudience audience, long sequence, CancellationToken cancellationToken)
    {
        ToStaff(audience, "read", new ReadDto(audience.ConversationId, sequence));
        return Task.CompletedTask;
    }

    public Task ReadByStaffAsync(ConversationAudience audience, long sequence, CancellationToken cancellationToken)
    {
        ToVisitor(audience, "read", new ReadDto(audience.ConversationId, sequence));
        return Task.CompletedTask;
    }

    public Task NoteAsync(ConversationAudience audience, NoteDto note, CancellationToken cancellationToken)
    {
        ToStaff(audience, "note", note);
        return Task.CompletedTask;
    }

    private Task ToAll(ConversationAudience audience, string name, object argument)
    {
        ToVisitor(audience, name, argument);
        ToStaff(audience, name, argument);
        return Task.CompletedTask;
    }

    private void ToVisitor(ConversationAudience audience, string name, object argument) =>
        hubs.ToChat(HubGroups.Visitor(audience.TenantId, audience.VisitorId), name, argument);

    private void ToStaff(ConversationAudience audience, string name, object argument) =>
        hubs.ToDesk(HubGroups.Staff(audience.TenantId), name, argument);

    private sealed record PartialDto(Guid ConversationId, string Text);

    private sealed record ReadDto(Guid ConversationId, long Sequence);
}

/// <summary>Somebody is writing.</summary>
internal sealed record TypingDto(Guid ConversationId, AuthorDto Author);
