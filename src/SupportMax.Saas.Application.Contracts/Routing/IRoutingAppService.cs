using SupportMax.Saas.Channels;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Routing;

/// <summary>Queues, agents and how the desk works.</summary>
public interface IRoutingAppService
{
    /// <summary>All queues but the default one, in the order in which their rules are tried.</summary>
    Task<ListResult<QueueDto>> ListQueuesAsync(CancellationToken cancellationToken);

    /// <summary>Adds a queue.</summary>
    /// <exception cref="BusinessException"><see cref="RoutingErrorCodes.QueueInvalid"/>, <see cref="RoutingErrorCodes.QueueNameTaken"/></exception>
    Task<QueueDto> CreateQueueAsync(QueueInput input, CancellationToken cancellationToken);

    /// <summary>Changes a queue.</summary>
    /// <exception cref="BusinessException"><see cref="RoutingErrorCodes.QueueNotFound"/>, <see cref="RoutingErrorCodes.QueueInvalid"/>, <see cref="RoutingErrorCodes.QueueNameTaken"/></exception>
    Task<QueueDto> ChangeQueueAsync(Guid id, QueueInput input, CancellationToken cancellationToken);

    /// <summary>Removes a queue; what waits in it waits in the default one.</summary>
    /// <exception cref="BusinessException"><see cref="RoutingErrorCodes.QueueNotFound"/></exception>
    Task DeleteQueueAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Everybody who may sign in, with what they can be given and whether they are at the desk.</summary>
    Task<ListResult<AgentDto>> ListAgentsAsync(CancellationToken cancellationToken);

    /// <summary>Sets what an agent can be given.</summary>
    /// <exception cref="BusinessException"><see cref="RoutingErrorCodes.AgentNotFound"/>, <see cref="RoutingErrorCodes.AgentInvalid"/></exception>
    Task ChangeAgentAsync(Guid id, AgentInput input, CancellationToken cancellationToken);

    /// <summary>How the desk works.</summary>
    Task<DeskSettingsDto> GetSettingsAsync(CancellationToken cancellationToken);

    /// <summary>Sets how the desk works.</summary>
    /// <exception cref="BusinessException"><see cref="RoutingErrorCodes.SettingsInvalid"/></exception>
    Task ChangeSettingsAsync(DeskSettingsDto wanted, CancellationToken cancellationToken);

    /// <summary>What a supervisor looks at: queues, agents, load, and which promises are at risk.</summary>
    Task<DeskOverviewDto> GetOverviewAsync(CancellationToken cancellationToken);
}

/// <summary>A queue.</summary>
public sealed record QueueDto(
    Guid Id,
    string Name,
    int Position,
    IReadOnlyList<string> Intents,
    IReadOnlyList<string> ProductAreas,
    IReadOnlyList<string> Languages,
    IReadOnlyList<ChannelKind> Channels,
    IReadOnlyList<string> Skills,
    RoutingStrategy Strategy,
    int? TimeoutSeconds,
    Guid? NextQueueId);

/// <summary>What a queue is to be; a list that is left out means all.</summary>
public sealed record QueueInput(
    string? Name,
    int? Position,
    IReadOnlyList<string>? Intents,
    IReadOnlyList<string>? ProductAreas,
    IReadOnlyList<string>? Languages,
    IReadOnlyList<ChannelKind>? Channels,
    IReadOnlyList<string>? Skills,
    RoutingStrategy? Strategy,
    int? TimeoutSeconds,
    Guid? NextQueueId);

/// <summary>An agent.</summary>
public sealed record AgentDto(
    Guid Id, string Name, AgentAvailability Availability, int Load, int Capacity, SupportTier Tier, IReadOnlyList<string> Skills, DateTimeOffset? SeenAt);

/// <summary>What an agent can be given.</summary>
public sealed record AgentInput(int? Capacity, SupportTier? Tier, IReadOnlyList<string>? Skills);

/// <summary>How the desk works; what is left out is the default.</summary>
public sealed record DeskSettingsDto
{
    /// <summary>For how many hours after its end a conversation is taken up again; 0–8,760.</summary>
    public int ReopenWindowHours { get; init; } = 72;

    /// <summary>How the default queue's conversations get to people.</summary>
    public RoutingStrategy DefaultStrategy { get; init; }

    /// <summary>After how long the default queue's conversations go to the supervisors; null for never.</summary>
    public int? DefaultTimeoutSeconds { get; init; }

    /// <summary>After how long without a connection an agent's waiting customers go back to the queue; 5–86,400.</summary>
    public int GraceSeconds { get; init; } = 60;

    /// <summary>The time zone of the opening times, such as <c>Europe/Berlin</c>.</summary>
    public string TimeZone { get; init; } = "Etc/UTC";

    /// <summary>The opening times; empty means always.</summary>
    public IReadOnlyList<OpeningTimeDto> OpeningTimes { get; init; } = [];

    /// <summary>Days without opening times.</summary>
    public IReadOnlyList<DateOnly> Holidays { get; init; } = [];

    /// <summary>What is promised, by priority; null for the initial promises.</summary>
    public IReadOnlyList<ServiceLevelDto>? ServiceLevels { get; init; }

    /// <summary>After which part of the promised time people are warned, in percent; 1–99.</summary>
    public int WarnAtPercent { get; init; } = 80;

    /// <summary>The tenant's own rules for priorities, the first that fits counts; at most 50.</summary>
    public IReadOnlyList<PriorityRuleDto>? PriorityRules { get; init; }

    /// <summary>Whether frustration or words of risk raise the priority.</summary>
    public bool RaisesPriorityWhenUpset { get; init; } = true;

    /// <summary>Whether an upset customer gets a person at once.</summary>
    public bool HandsOverWhenUpset { get; init; }
}

/// <summary>From when to when on a day of the week, in local time; an end of 00:00 is midnight.</summary>
public sealed record OpeningTimeDto(DayOfWeek Day, TimeOnly From, TimeOnly To);

/// <summary>What customers of a priority are promised, in minutes of open time.</summary>
public sealed record ServiceLevelDto(TicketPriority Priority, int FirstResponseMinutes, int ResolutionMinutes);

/// <summary>Which priority a case gets: all that is named must fit, and something must be named.</summary>
/// <param name="Priority">The priority.</param>
/// <param name="Words">Words or phrases of which the customer says one.</param>
/// <param name="Intents">Intents.</param>
/// <param name="ProductAreas">Product areas.</param>
/// <param name="CustomerTiers">What the customer is to the tenant, such as <c>Enterprise</c>.</param>
public sealed record PriorityRuleDto(
    TicketPriority Priority, IReadOnlyList<string>? Words, IReadOnlyList<string>? Intents, IReadOnlyList<string>? ProductAreas, IReadOnlyList<string>? CustomerTiers);

/// <summary>What a supervisor looks at.</summary>
/// <param name="Waiting">Conversations in queues.</param>
/// <param name="Assigned">Conversations that somebody has.</param>
/// <param name="AtRisk">Of both, those whose promise is about to be broken.</param>
/// <param name="Breached">Of both, those whose promise is broken.</param>
/// <param name="Queues">Each queue; the default one has no id.</param>
/// <param name="Agents">Everybody who may sign in.</param>
public sealed record DeskOverviewDto(int Waiting, int Assigned, int AtRisk, int Breached, IReadOnlyList<QueueLoadDto> Queues, IReadOnlyList<AgentDto> Agents);

/// <summary>How full a queue is.</summary>
public sealed record QueueLoadDto(Guid? Id, string? Name, int Waiting, DateTimeOffset? LongestSince, int AtRisk, int Breached);
