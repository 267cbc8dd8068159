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
        var id = frame.ConversationId ?? Guid.Empty;
        var isNew = false;
        if (frame.ConversationId is null)
        {
            (var begun, isNew) = await BeginAsync(new BeginConversationInput(frame.Thread, frame.Contact) { AnsweredBy = frame.AnsweredBy });
            id = begun.Id;
        }

        var state = await WatchAsync(id, frame.Thread, frame.After);
        writer.Send(new OpenedFrame(frame.Ref, frame.Thread, id, state.Status, state.LastSequence, isNew));
        subscriptions.Follow(id, state.LastSequence);
    }

    private async Task ResumeAsync(ResumeFrame frame)
    {
        var marks = frame.Conversations ?? [];
        if (marks.Count > MaxResumed || marks.Any(mark => mark is null || mark.After < 0))
            throw new BusinessException(PartnerErrorCodes.PageInvalid, ErrorKind.BadInput, "conversations");
        var own = (await ListStatesAsync([.. marks.Select(mark => mark.ConversationId)])).Select(state => state.ConversationId).ToHashSet();
        subscriptions.Add([.. marks.Where(mark => own.Contains(mark.ConversationId)).Select(mark => new Subscription(mark.ConversationId, thread: null, mark.After))]);
        // Again, for what was written before the conversations were watched.
        var states = await ListStatesAsync([.. own]);
        writer.Send(new ResumedFrame(frame.Ref, states, [.. marks.Select(mark => mark.ConversationId).Where(id => !own.Contains(id))]));
        foreach (var state in states)
            subscriptions.Follow(state.ConversationId, state.LastSequence);
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
            subscriptions.Follow(sent.ConversationId, (await WatchAsync(sent.ConversationId, former.Thread, after: 0)).LastSequence);
        writer.Send(new AckFrame(frame.Ref, sent.ConversationId) { MessageId = sent.MessageId, Sequence = sent.Sequence, Duplicate = sent.Duplicate });
    }

    private async Task<Guid> OpenThreadAsync(SendFrame frame)
    {
        if (frame.Thread is null)
            throw new BusinessException(ConversationErrorCodes.NotFound, ErrorKind.NotFound, "conversationId", "thread");
        var (conversation, _) = await BeginAsync(new BeginConversationInput(frame.Thread, Contact: null));
        if (subscriptions.Find(conversation.Id) is null)
            subscriptions.Follow(conversation.Id, (await WatchAsync(conversation.Id, frame.Thread, conversation.LastSequence)).LastSequence);
        return conversation.Id;
    }

    private Task<(PartnerConversationDto Conversation, bool IsNew)> BeginAsync(BeginConversationInput input) =>
        RunAsync(service => service.BeginAsync(caller.ClientId, ChannelKind.Partner, input, cancellationToken));

    /// <summary>
    /// Watches first and reads then how it stands: what is written between the two is pushed, and what was written before is in the state. The other way round
    /// it would be in neither.
    /// </summary>
    private async Task<WatchedConversation> WatchAsync(Guid conversationId, string? thread, long after)
    {
        subscriptions.Add([new Subscription(conversationId, thread, after)]);
        if ((await ListStatesAsync([conversationId])) is [var state])
            return state;
        subscriptions.Remove(conversationId);
        throw new BusinessException(ConversationErrorCodes.NotFound, ErrorKind.NotFound, "conversationId");
    }

    private Task<IReadOnlyList<WatchedConversation>> ListStatesAsync(IReadOnlyList<Guid> ids) => RunAsync(service => service.ListStatesAsync(ids, cancellationToken));

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
