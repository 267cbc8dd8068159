namespace SupportMax.Saas.ChatModels;

/// <summary>The current tenant's trials.</summary>
public interface IModelTrialRepository
{
    /// <summary>The trial that is neither taken nor dropped; null when there is none.</summary>
    Task<ModelTrial?> FindOpenAsync(CancellationToken cancellationToken);

    /// <summary>The newest trial to read, open or over; null when there was none.</summary>
    Task<ModelTrial?> ReadNewestAsync(CancellationToken cancellationToken);

    /// <summary>Adds a trial; written with the unit of work.</summary>
    void Add(ModelTrial trial);

    /// <summary>What both sides of a trial came to.</summary>
    /// <param name="trialId">The trial.</param>
    /// <param name="isLive">True for customers' conversations, false for test questions.</param>
    /// <param name="since">Calls since then.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Two sums, the variant's last.</returns>
    Task<IReadOnlyList<ModelTrialSum>> SumAsync(Guid trialId, bool isLive, DateTimeOffset since, CancellationToken cancellationToken);
}

/// <summary>What one side of a trial came to.</summary>
/// <param name="IsVariant">Which side.</param>
/// <param name="Conversations">Conversations in which it was asked.</param>
/// <param name="Asked">Replies that it was asked for.</param>
/// <param name="Sent">Those that were sent.</param>
/// <param name="Ungrounded">Those that were not, because something in them stands in no source.</param>
/// <param name="Cost">US dollars, translations and summaries included.</param>
/// <param name="MedianMs">Half of the replies took no longer, in milliseconds; null without any.</param>
/// <param name="P95Ms">19 of 20 took no longer.</param>
/// <param name="Automated">Conversations that needed no person, as the dashboard counts.</param>
/// <param name="Confirmed">Conversations whose customer said that the answer helped.</param>
/// <param name="Wrong">Answers in them that were marked as wrong.</param>
public sealed record ModelTrialSum(
    bool IsVariant, long Conversations, long Asked, long Sent, long Ungrounded, decimal Cost, double? MedianMs, double? P95Ms, long Automated, long Confirmed, long Wrong);
