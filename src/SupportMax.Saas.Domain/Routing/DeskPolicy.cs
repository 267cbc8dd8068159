using System.Text.Json.Serialization;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Routing;

/// <summary>How a tenant's people work with customers. What is not set is the default, so that nothing needs to be set.</summary>
public sealed record DeskPolicy
{
    /// <summary>What a tenant starts with.</summary>
    public static DeskPolicy Default { get; } = new();

    /// <summary>For how many hours after its end a conversation is taken up again when the customer writes; later a new one begins. 0–8,760, default 72.</summary>
    public int ReopenWindowHours { get; init; } = 72;

    /// <summary>How conversations of the default queue get to people.</summary>
    public RoutingStrategy DefaultStrategy { get; init; }

    /// <summary>After how long a conversation in the default queue goes to the supervisors; null for never.</summary>
    public int? DefaultTimeoutSeconds { get; init; }

    /// <summary>After how long without a connection an agent's waiting customers go back to the queue. 5–86,400, default 60.</summary>
    public int GraceSeconds { get; init; } = 60;

    /// <summary>When people are there.</summary>
    public BusinessHours Hours { get; init; } = BusinessHours.Always;

    /// <summary>What is promised, by priority; a priority without an entry is promised nothing.</summary>
    public IReadOnlyList<ServiceLevel> ServiceLevels { get; init; } = ServiceLevel.Initial;

    /// <summary>After which part of the promised time people are warned, in percent. 1–99, default 80.</summary>
    public int WarnAtPercent { get; init; } = 80;

    /// <summary>The tenant's own rules for priorities, the first that fits counts; where none does, <see cref="TicketPriorityRule"/> does.</summary>
    public IReadOnlyList<PriorityRule> PriorityRules { get; init; } = [];

    /// <summary>Whether frustration or words of risk raise the priority.</summary>
    public bool RaisesPriorityWhenUpset { get; init; } = true;

    /// <summary>Whether an upset customer gets a person at once.</summary>
    public bool HandsOverWhenUpset { get; init; }

    /// <summary><see cref="ReopenWindowHours"/> as a time.</summary>
    [JsonIgnore]
    public TimeSpan ReopenWindow => TimeSpan.FromHours(ReopenWindowHours);

    /// <summary>Returns this, or refuses it.</summary>
    /// <exception cref="BusinessException"><see cref="RoutingErrorCodes.SettingsInvalid"/></exception>
    public DeskPolicy Check()
    {
        var valid = ReopenWindowHours is >= 0 and <= 8_760 && Enum.IsDefined(DefaultStrategy) && DefaultTimeoutSeconds is null or (>= 1 and <= RoutingConsts.MaxTimeoutSeconds)
            && GraceSeconds is >= 5 and <= 86_400 && WarnAtPercent is >= 1 and <= 99 && Hours.IsValid()
            && PriorityRules.Count <= RoutingConsts.MaxPriorityRules && PriorityRules.All(rule => rule.IsValid())
            && ServiceLevels.All(level => level.IsValid()) && ServiceLevels.Select(level => level.Priority).Distinct().Count() == ServiceLevels.Count;
        return valid ? this : throw new BusinessException(RoutingErrorCodes.SettingsInvalid, ErrorKind.BadInput, "policy");
    }

    /// <summary>When the next promise is broken; null when nothing is promised or the customer is next.</summary>
    public DateTimeOffset? NextDue(TicketPriority priority, ServiceClock? clock)
    {
        if (clock is null || LevelOf(priority) is not { } level)
            return null;
        var calendar = new BusinessCalendar(Hours);
        return clock.FirstResponseDue(calendar, TimeSpan.FromMinutes(level.FirstResponseMinutes)) ?? clock.ResolutionDue(calendar, TimeSpan.FromMinutes(level.ResolutionMinutes));
    }

    /// <summary>The tenant's first rule that fits; null when none does.</summary>
    public PriorityRule? RuleFor(CaseFacts facts) => PriorityRules.FirstOrDefault(rule => rule.Fits(facts));

    /// <summary>How soon a person should look at a case: by the tenant's rules, else by what the customer wants and how it is said.</summary>
    public TicketPriority PriorityOf(CaseFacts facts, EscalationReason reason) =>
        RuleFor(facts)?.Priority ?? TicketPriorityRule.For(facts.Intent, reason, facts.Words);

    /// <summary>What is promised to customers of a priority; null for nothing.</summary>
    public ServiceLevel? LevelOf(TicketPriority priority) => ServiceLevels.FirstOrDefault(level => level.Priority == priority);
}
