namespace SupportMax.Saas.ChatModels;

/// <summary>The current tenant's chat model and what it was used for.</summary>
public interface IChatModelRepository
{
    /// <summary>The settings; null for a tenant without a model.</summary>
    Task<ChatModelSettings?> FindAsync(CancellationToken cancellationToken);

    /// <summary>Adds settings; written with the unit of work.</summary>
    void Add(ChatModelSettings settings);

    /// <summary>Notes a call; written with the unit of work.</summary>
    void Add(ModelCall call);

    /// <summary>US dollars spent since two times: of the day and of the month.</summary>
    Task<(decimal Day, decimal Month)> SumCostAsync(DateTimeOffset day, DateTimeOffset month, CancellationToken cancellationToken);

    /// <summary>Notes at once that people are warned of a part of a budget.</summary>
    /// <returns>False when that was noted before.</returns>
    Task<bool> TryNoteWarningAsync(ModelBudgetPeriod period, DateOnly since, int percent, CancellationToken cancellationToken);

    /// <summary>The calls of one conversation, oldest first.</summary>
    Task<IReadOnlyList<ModelCall>> ListCallsAsync(Guid conversationId, CancellationToken cancellationToken);

    /// <summary>What a period's calls came to, by model and outcome.</summary>
    Task<IReadOnlyList<ModelUsageSum>> SumUsageAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken);

    /// <summary>What a period's calls came to, by day (UTC), the oldest first.</summary>
    Task<IReadOnlyList<ModelDaySum>> SumDaysAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken);

    /// <summary>In how many conversations of a period a model was asked, and what became of them.</summary>
    Task<ModelConversations> CountConversationsAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken);
}

/// <summary>The sum of some calls.</summary>
public sealed record ModelUsageSum(string Model, ModelCallOutcome Outcome, long Calls, long Conversations, long InputTokens, long OutputTokens, decimal Cost);

/// <summary>The sum of a day's calls.</summary>
public sealed record ModelDaySum(DateOnly Day, long Calls, decimal Cost);

/// <summary>Conversations in which a model was asked.</summary>
/// <param name="Asked">All of them.</param>
/// <param name="Automated">Those that got a composed reply and needed no person, as the dashboard counts.</param>
public sealed record ModelConversations(long Asked, long Automated);
