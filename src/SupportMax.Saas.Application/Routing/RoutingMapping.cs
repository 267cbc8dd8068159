using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Routing;

/// <summary>From the domain's queues and settings to what travels, and back.</summary>
internal static class RoutingMapping
{
    public static QueueDto ToDto(this SupportQueue queue) => new(
        queue.Id,
        queue.Name,
        queue.Position,
        queue.Rules.Intents,
        queue.Rules.ProductAreas,
        queue.Rules.Languages,
        queue.Rules.Channels,
        queue.Rules.Skills,
        queue.Strategy,
        queue.TimeoutSeconds,
        queue.NextQueueId);

    public static QueueSettings ToSettings(this QueueInput input) => new(
        (input.Name ?? "").Trim(),
        input.Position ?? 0,
        new QueueRules(input.Intents ?? [], input.ProductAreas ?? [], input.Languages ?? [], input.Channels ?? [], input.Skills ?? []),
        input.Strategy ?? RoutingStrategy.Manual,
        input.TimeoutSeconds,
        input.NextQueueId);

    public static DeskSettingsDto ToDto(this DeskPolicy policy) => new()
    {
        ReopenWindowHours = policy.ReopenWindowHours,
        DefaultStrategy = policy.DefaultStrategy,
        DefaultTimeoutSeconds = policy.DefaultTimeoutSeconds,
        GraceSeconds = policy.GraceSeconds,
        TimeZone = policy.Hours.TimeZone,
        OpeningTimes = [.. policy.Hours.Week.Select(time => new OpeningTimeDto(time.Day, time.From, time.To == TimeOnly.MaxValue ? TimeOnly.MinValue : time.To))],
        Holidays = policy.Hours.Holidays,
        ServiceLevels = [.. policy.ServiceLevels.Select(level => new ServiceLevelDto(level.Priority, level.FirstResponseMinutes, level.ResolutionMinutes))],
        WarnAtPercent = policy.WarnAtPercent,
        PriorityRules = [.. policy.PriorityRules.Select(rule => new PriorityRuleDto(rule.Priority, rule.Words, rule.Intents, rule.ProductAreas, rule.CustomerTiers))],
        RaisesPriorityWhenUpset = policy.RaisesPriorityWhenUpset,
        HandsOverWhenUpset = policy.HandsOverWhenUpset,
    };

    /// <exception cref="BusinessException"><see cref="RoutingErrorCodes.SettingsInvalid"/></exception>
    public static DeskPolicy ToPolicy(this DeskSettingsDto settings)
    {
        if (settings.OpeningTimes is null || settings.Holidays is null || settings.TimeZone is null)
            throw new BusinessException(RoutingErrorCodes.SettingsInvalid, ErrorKind.BadInput, "openingTimes", "holidays", "timeZone");
        var week = settings.OpeningTimes.Select(time => new OpeningTime(time.Day, time.From, time.To == TimeOnly.MinValue ? TimeOnly.MaxValue : time.To));
        return new DeskPolicy
        {
            ReopenWindowHours = settings.ReopenWindowHours,
            DefaultStrategy = settings.DefaultStrategy,
            DefaultTimeoutSeconds = settings.DefaultTimeoutSeconds,
            GraceSeconds = settings.GraceSeconds,
            Hours = new BusinessHours(settings.TimeZone, [.. week], settings.Holidays),
            ServiceLevels = settings.ServiceLevels is null
                ? ServiceLevel.Initial
                : [.. settings.ServiceLevels.Select(level => new ServiceLevel(level.Priority, level.FirstResponseMinutes, level.ResolutionMinutes))],
            WarnAtPercent = settings.WarnAtPercent,
            PriorityRules = [.. (settings.PriorityRules ?? []).Select(ToRule)],
            RaisesPriorityWhenUpset = settings.RaisesPriorityWhenUpset,
            HandsOverWhenUpset = settings.HandsOverWhenUpset,
        };
    }

    private static PriorityRule ToRule(PriorityRuleDto rule) =>
        new(rule.Priority, rule.Words ?? [], rule.Intents ?? [], rule.ProductAreas ?? [], rule.CustomerTiers ?? []);
}
