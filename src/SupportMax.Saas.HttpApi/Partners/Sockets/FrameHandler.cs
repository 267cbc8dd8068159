using SupportMax.Saas.Channels;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Partners;

/// <summary>Does what a frame about conversations asks for, and answers it.</summary>
internal sealed class FrameHandler(
    PartnerWork work, PartnerCaller caller, Subscriptions subscriptions, FrameWriter writer, CancellationToken cancellationToken)
{
    private const int MaxResumed = 5_000;

    /// <exception cref="BusinessException">The frame is refused and changed nothing; the code says why.</exception>
    public Task HandleAsync(ClientFrame frame) => frame switch
    {
        OpenFrame open => OpenAsync(open),
        ResumeFrame resume => ResumeAsync(resume),
        SendFrame send => SendAsync(send),
        LeaveFrame leave => LeaveAsync(leave),
        SendTypingFrame typing => RunAsync(service => service.TypeAsync(typing.ConversationId, cancellationToken)),
        HandOverFrame handOver => DoneAsync(handOver, handOver.ConversationId, service => service.HandOverAsync(handOver.ConversationId, cancellationToken)),
        ResolveFrame resolve => DoneAsync(
            resolve, resolve.ConversationId, service => service.ResolveAsync(resolve.ConversationId, PartnerAgent.Of(caller.ClientId, resolve.Name), cancellationToken)),
        _ => Task.CompletedTask,
    };

    private async Task OpenAsync(OpenFrame frame)
    {
        if (frame.After < 0)
            throw new BusinessException(PartnerErrorCodes.PageInvalid, ErrorKind.BadInput, "after");
        var (conversation, isNew) = await RunAsync(async service => frame.ConversationId is { } id
            ? (await service.GetAsync(id, cancellationToken), false)
            : await service.BeginAsync(caller.ClientId, ChannelKind.Partner, new BeginConversationInput(frame.Thread, frame.Contact) { AnsweredBy = frame.AnsweredBy }, cancellationToken));
        writer.Send(new OpenedFrame(frame.Ref, frame.Thread, conversation.Id, conversation.Status, conversation.LastSequence, isNew));
        subscriptions.Add(conversation.Id, frame.Thread, frame.After, conversation.LastSequence);
    }

    private async Task ResumeAsync(ResumeFrame frame)
    {
        var marks = frame.Conversations ?? [];
        if (marks.Count > MaxResumed || marks.Any(mark => mark is null || mark.After < 0))
            throw new BusinessException(PartnerErrorCodes.PageInvalid, ErrorKind.BadInput, "conversations");
        var known = await RunAsync(service => service.ListStatesAsync([.. marks.Select(mark => mark.ConversationId)], cancellationToken));
        var states = known.ToDictionary(state => state.ConversationId);
        writer.Send(new ResumedFrame(frame.Ref, known, [.. marks.Select(mark => mark.ConversationId).Where(id => !states.ContainsKey(id))]));
        foreach (var mark in marks.Where(mark => states.ContainsKey(mark.ConversationId)))
            subscriptions.Add(mark.ConversationId, thread: null, mark.After, states[mark.ConversationId].LastSequence);
    }

    private async Task SendAsync(SendFrame frame)
    {
        var id = frame.ConversationId ?? await OpenThreadAsync(frame);
        var message = new PartnerMessageInput(frame.Ref, frame.Text);
        var sent = await (frame.As switch
        {
            null or "customer" => RunAsync(service => service.SendAsync(id, message, cancellationToken)),
            "agent" => RunAsync(service => service.ReplyAsAgentAsync(id, PartnerAgent.Of(caller.ClientId, frame.Name), message, cancellationToken)),
            "bot" => RunAsync(service => service.ReplyAsBotAsync(id, PartnerAgent.Of(caller.ClientId, frame.Name ?? caller.Name), message, cancellationToken)),
            _ => throw new BusinessException(PartnerErrorCodes.AuthorInvalid, ErrorKind.BadInput, "as"),
        });
        // A conversation that was closed for good goes on in a new one: whoever watched the old one watches that too.
        if (sent.ConversationId != id && subscriptions.Find(id) is { } former)
            subscriptions.Add(sent.ConversationId, former.Thread, after: 0, sent.Sequence);
        writer.Send(new AckFrame(frame.Ref, sent.ConversationId) { MessageId = sent.MessageId, Sequence = sent.Sequence, Duplicate = sent.Duplicate });
    }

    private async Task<Guid> OpenThreadAsync(SendFrame frame)
    {
        if (frame.Thread is null)
            throw new BusinessException(ConversationErrorCodes.NotFound, ErrorKind.NotFound, "conversationId", "thread");
        var (conversation, _) = await RunAsync(service =>
            service.BeginAsync(caller.ClientId, ChannelKind.Partner, new BeginConversationInput(frame.Thread, Contact: null), cancellationToken));
        if (subscriptions.Find(conversation.Id) is null)
            subscriptions.Add(conversation.Id, frame.Thread, after: conversation.LastSequence, conversation.LastSequence);
        return conversation.Id;
    }

    private Task LeaveAsync(LeaveFrame frame)
    {
        subscriptions.Remove(frame.ConversationId);
        writer.Send(new AckFrame(frame.Ref, frame.ConversationId));
        return Task.CompletedTask;
    }

    private async Task DoneAsync(ClientFrame frame, Guid conversationId, Func<IPartnerConversationAppService, Task> action)
    {
        await RunAsync(action);
        writer.Send(new AckFrame(frame.Ref, conversationId));
    }

    private Task<T> RunAsync<T>(Func<IPartnerConversationAppService, Task<T>> action) => work.RunAsync(caller.TenantId, action);

    private Task<bool> RunAsync(Func<IPartnerConversationAppService, Task> action) => RunAsync(async service =>
    {
        await action(service);
        return true;
    });
}
