using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.ChatModels;

/// <summary>One call to a chat model: what it cost, what was asked and replied, without the customer's personal data, and what became of it.</summary>
public sealed class ModelCall : ITenantOwned
{
    private ModelCall()
    {
    }

    /// <summary>A call that is over.</summary>
    public ModelCall(ModelCallFacts facts)
    {
        Id = Guid.CreateVersion7();
        ConversationId = facts.ConversationId;
        Model = facts.Model;
        StartedAt = facts.StartedAt;
        DurationMs = facts.DurationMs;
        InputTokens = facts.InputTokens;
        OutputTokens = facts.OutputTokens;
        IsEstimated = facts.IsEstimated;
        Cost = facts.Cost;
        Outcome = facts.Outcome;
        Detail = facts.Detail;
        Prompt = facts.Prompt;
        Reply = facts.Reply;
        TrialId = facts.Trial?.TrialId;
        IsVariant = facts.Trial?.IsVariant;
        TurnId = facts.Trial?.TurnId;
    }

    /// <summary>The call's id.</summary>
    public Guid Id { get; private set; }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>The conversation it was for; null for an admin's test.</summary>
    public Guid? ConversationId { get; private set; }

    /// <summary>The model's name.</summary>
    public string Model { get; private set; } = "";

    /// <summary>When it began.</summary>
    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>How long it took, in milliseconds.</summary>
    public int DurationMs { get; private set; }

    /// <summary>Tokens read.</summary>
    public int InputTokens { get; private set; }

    /// <summary>Tokens written.</summary>
    public int OutputTokens { get; private set; }

    /// <summary>Whether the tokens are our estimate, because the server did not get to say.</summary>
    public bool IsEstimated { get; private set; }

    /// <summary>What it cost, in US dollars.</summary>
    public decimal Cost { get; private set; }

    /// <summary>What became of it.</summary>
    public ModelCallOutcome Outcome { get; private set; }

    /// <summary>Why, in words; empty when all went well.</summary>
    public string Detail { get; private set; } = "";

    /// <summary>What was asked, with placeholders for personal data.</summary>
    public string Prompt { get; private set; } = "";

    /// <summary>What came back, with placeholders.</summary>
    public string Reply { get; private set; } = "";

    /// <summary>The trial that it was part of; null while nothing is tried.</summary>
    public Guid? TrialId { get; private set; }

    /// <summary>Whether the variant was asked, and not what it is compared with; null outside of trials.</summary>
    public bool? IsVariant { get; private set; }

    /// <summary>What all calls for one reply have in common; null outside of trials, and for what is no reply's.</summary>
    public Guid? TurnId { get; private set; }
}

/// <summary>What is to be noted of a call; see <see cref="ModelCall"/>.</summary>
public sealed record ModelCallFacts(
    Guid? ConversationId,
    string Model,
    DateTimeOffset StartedAt,
    int DurationMs,
    int InputTokens,
    int OutputTokens,
    bool IsEstimated,
    decimal Cost,
    ModelCallOutcome Outcome,
    string Detail,
    string Prompt,
    string Reply)
{
    /// <summary>Which side of a trial it was for; null while nothing is tried.</summary>
    public ModelTrialMark? Trial { get; init; }

    /// <summary>A reply that was sent again; it cost nothing.</summary>
    public static ModelCallFacts SentAgain(Guid? conversationId, string model, DateTimeOffset at, string why, string reply) =>
        new(conversationId, model, at, 0, 0, 0, IsEstimated: false, 0, ModelCallOutcome.Cached, why, "", reply);
}

/// <summary>Marks a call as part of a trial; see <see cref="ModelCall"/>.</summary>
public sealed record ModelTrialMark(Guid TrialId, bool IsVariant, Guid? TurnId);
