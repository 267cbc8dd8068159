namespace SupportMax.Saas.ChatModels;

/// <summary>A model and its price in US dollars per million tokens.</summary>
public sealed record ChatModelDto(string Name, decimal InputPrice, decimal OutputPrice);

/// <summary>An application registered with Microsoft Entra.</summary>
/// <param name="Directory">The directory's id or domain.</param>
/// <param name="ClientId">The application's id.</param>
public sealed record EntraApplicationDto(string Directory, string ClientId);

/// <summary>The tenant's chat model.</summary>
public sealed record ChatModelSettingsDto
{
    /// <summary>Whether answers are composed with it.</summary>
    public bool IsEnabled { get; init; }

    /// <summary>Whose model.</summary>
    public ChatModelProvider Provider { get; init; }

    /// <summary>The server's address, up to and without <c>/chat/completions</c>.</summary>
    public string? Endpoint { get; init; }

    /// <summary>The server's key: only in, never out; left out it stays as it is.</summary>
    public string? Key { get; init; }

    /// <summary>Whether there is a key.</summary>
    public bool HasKey { get; init; }

    /// <summary>Whether the operator offers models, which the provider <see cref="ChatModelProvider.Operator"/> stands for: neither address nor key nor models are given then. Only out.</summary>
    public bool HasOperatorModel { get; init; }

    /// <summary>For Azure: the application of Microsoft Entra that signs in, with its secret as the key; null where the key is the resource's own.</summary>
    public EntraApplicationDto? Entra { get; init; }

    /// <summary>The model for what is plain; null when there is one model alone.</summary>
    public ChatModelDto? SmallModel { get; init; }

    /// <summary>The model for what is difficult or dear.</summary>
    public ChatModelDto? LargeModel { get; init; }

    /// <summary>How the bot should sound.</summary>
    public string? Tone { get; init; }

    /// <summary>US dollars a day; null for no limit.</summary>
    public decimal? DailyBudget { get; init; }

    /// <summary>US dollars a month; null for no limit.</summary>
    public decimal? MonthlyBudget { get; init; }

    /// <summary>How long a customer waits at most, 1–15 seconds.</summary>
    public int TimeLimitSeconds { get; init; } = 8;

    /// <summary>What a person's work on one ticket costs, in US dollars.</summary>
    public decimal TicketCost { get; init; }
}

/// <summary>How a try of the connection went.</summary>
/// <param name="Works">Whether every model replied.</param>
/// <param name="Results">One line a model.</param>
public sealed record ChatModelTestDto(bool Works, IReadOnlyList<ChatModelTestResult> Results);

/// <summary>How one model replied.</summary>
public sealed record ChatModelTestResult(string Model, bool Works, int DurationMs, string Message);

/// <summary>What a period's composed answers came to.</summary>
/// <param name="Calls">Calls to models, tests included.</param>
/// <param name="Composed">Replies that were sent as composed.</param>
/// <param name="Refused">Replies that were not sent because something in them stood in no source.</param>
/// <param name="Failed">Calls that failed or took too long.</param>
/// <param name="SentAgain">Replies that were sent again without a call, because the question was asked before.</param>
/// <param name="SentAgainShare">Their share of all questions that a reply was to be composed for, 0–1.</param>
/// <param name="InputTokens">Tokens read.</param>
/// <param name="OutputTokens">Tokens written.</param>
/// <param name="Cost">US dollars.</param>
/// <param name="CostPerReply">US dollars for each reply that was sent; null when none was.</param>
/// <param name="SpentToday">US dollars today.</param>
/// <param name="SpentThisMonth">US dollars this calendar month.</param>
/// <param name="Budgets">How far each budget there is has been used by now, the edition's last.</param>
/// <param name="Conversations">Conversations in which a model was asked.</param>
/// <param name="AutomatedConversations">Of those in which a composed reply was sent, how many needed no person.</param>
/// <param name="CostPerConversation">US dollars for each conversation; null when there was none.</param>
/// <param name="CostPerResolution">US dollars for each conversation that needed no person; null when there was none.</param>
/// <param name="Saved">
/// US dollars that those conversations would have cost as tickets, by the settings' cost of one, less what the models cost; null while that is not set.
/// </param>
/// <param name="Models">The same by model.</param>
/// <param name="Days">The days on which a model was asked, the oldest first.</param>
public sealed record ChatModelUsageDto(
    long Calls,
    long Composed,
    long Refused,
    long Failed,
    long SentAgain,
    double SentAgainShare,
    long InputTokens,
    long OutputTokens,
    decimal Cost,
    decimal? CostPerReply,
    decimal SpentToday,
    decimal SpentThisMonth,
    IReadOnlyList<BudgetUseDto> Budgets,
    long Conversations,
    long AutomatedConversations,
    decimal? CostPerConversation,
    decimal? CostPerResolution,
    decimal? Saved,
    IReadOnlyList<ModelUsageDto> Models,
    IReadOnlyList<ModelDayDto> Days);

/// <summary>How far a budget is used.</summary>
/// <param name="Period">Which budget.</param>
/// <param name="Spent">US dollars spent in its current period.</param>
/// <param name="Limit">US dollars that may be spent in it; 0 when nothing may.</param>
/// <param name="Warning">The part, in percent, that people have been warned of: 80 or 100; null for neither.</param>
public sealed record BudgetUseDto(ModelBudgetPeriod Period, decimal Spent, decimal Limit, int? Warning);

/// <summary>What a day's calls came to.</summary>
/// <param name="Day">The day, by UTC.</param>
/// <param name="Calls">Calls, tests included.</param>
/// <param name="Cost">US dollars.</param>
public sealed record ModelDayDto(DateOnly Day, long Calls, decimal Cost);

/// <summary>What a period's calls to one model came to.</summary>
public sealed record ModelUsageDto(string Model, long Calls, long InputTokens, long OutputTokens, decimal Cost);

/// <summary>A call to a chat model, with placeholders for personal data.</summary>
public sealed record ModelCallDto(
    Guid Id, string Model, DateTimeOffset StartedAt, int DurationMs, int InputTokens, int OutputTokens, bool IsEstimated, decimal Cost, ModelCallOutcome Outcome, string Detail, string Prompt, string Reply);
