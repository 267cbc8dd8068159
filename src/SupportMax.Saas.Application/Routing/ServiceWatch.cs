using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Routing;

/// <summary>Notices promises that are about to be broken, and those that are.</summary>
internal sealed class ServiceWatch(ConversationChange change, TimeProvider clock)
{
    public async Task CheckAsync(DeskPolicy policy, DeskConversation conversation, CancellationToken cancellationToken)
    {
        if (conversation.ServiceClock is not { } running || policy.LevelOf(conversation.Priority) is not { } level)
            return;
        var calendar = new BusinessCalendar(policy.Hours);
        var first = TimeSpan.FromMinutes(level.FirstResponseMinutes);
        var end = TimeSpan.FromMinutes(level.ResolutionMinutes);
        var part = policy.WarnAtPercent / 100.0;
        await MarkAsync(conversation, ServiceStandings.FirstResponse, running.FirstResponseDue(calendar, first), running.FirstResponseDue(calendar, first * part), cancellationToken);
        await MarkAsync(conversation, ServiceStandings.Resolution, running.ResolutionDue(calendar, end), running.ResolutionDue(calendar, end * part), cancellationToken);
    }

    private async Task MarkAsync(DeskConversation conversation, string promise, DateTimeOffset? due, DateTimeOffset? warnAt, CancellationToken cancellationToken)
    {
        var running = conversation.ServiceClock!;
        var now = clock.GetUtcNow();
        var isBreached = now >= due;
        if ((!isBreached && !(now >= warnAt)) || conversation.ServiceMarks.Contains(ServiceStandings.Mark(promise, isBreached), StringComparer.Ordinal))
            return;
        await change.TryAsync(
            conversation.Id,
            (locked, moment, _) => Task.FromResult(
                locked.State is ConversationState.Waiting or ConversationState.Assigned
                && locked.Priority == conversation.Priority && HasTheSameTime(locked.ServiceClock, running)
                && locked.MarkService(promise, isBreached, moment)),
            cancellationToken);
    }

    private static bool HasTheSameTime(ServiceClock? now, ServiceClock before) =>
        now is not null && now.StartedAt == before.StartedAt && now.RespondedAt == before.RespondedAt && now.EndedAt == before.EndedAt && now.Runs.SequenceEqual(before.Runs);
}
