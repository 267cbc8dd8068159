namespace SupportMax.Saas.ChatModels;

/// <summary>A tenant's chat model, ready to be called.</summary>
/// <param name="Provider">Whose model.</param>
/// <param name="Endpoint">The server.</param>
/// <param name="Key">The server's key, in the clear: never logged, never shown.</param>
/// <param name="SmallModel">The model for what is plain; null when there is one model alone.</param>
/// <param name="LargeModel">The model for what is difficult or dear.</param>
/// <param name="Tone">How the bot should sound.</param>
/// <param name="Budget">What may be spent.</param>
/// <param name="TimeLimit">How long a customer waits at most.</param>
public sealed record ChatModelConnection(
    ChatModelProvider Provider, Uri Endpoint, string Key, ChatModel? SmallModel, ChatModel LargeModel, string Tone, ModelBudget Budget, TimeSpan TimeLimit)
{
    /// <summary>The application of Microsoft Entra whose secret the key is; null where the key is the server's own.</summary>
    public EntraApplication? Entra { get; init; }

    /// <summary>Whether the models are the operator's: a tenant chooses how they sound, and not which they are.</summary>
    public bool IsOperators { get; init; }

    /// <summary>The trial that is live; null while nothing is tried.</summary>
    public ModelTrial? Trial { get; init; }

    /// <summary>As what its calls are noted; null while nothing is tried.</summary>
    public ModelTrialMark? Mark { get; init; }

    /// <summary>The connection for one conversation: with the variant where that is the one to answer it.</summary>
    public ChatModelConnection For(Guid conversationId) => Trial is { } trial ? Of(trial, trial.Answers(conversationId)) : this;

    /// <summary>One side of a trial.</summary>
    public ChatModelConnection Of(ModelTrial trial, bool isVariant) =>
        (isVariant ? With(trial.Variant) : this) with { Mark = new ModelTrialMark(trial.Id, isVariant, null) };

    /// <summary>The same for a new reply: its calls are noted as one.</summary>
    public ChatModelConnection BeginTurn() => Mark is null ? this : this with { Mark = Mark with { TurnId = Guid.CreateVersion7() } };

    private ChatModelConnection With(ModelVariant variant) =>
        IsOperators ? this with { Tone = variant.Tone } : this with { SmallModel = variant.SmallModel, LargeModel = variant.LargeModel, Tone = variant.Tone };

    /// <summary>Everything but the key.</summary>
    public override string ToString() => $"{Provider} {Endpoint.Host} {LargeModel.Name}";
}

/// <summary>What may be spent, in US dollars; null for no limit.</summary>
/// <param name="PerDay">A day, by UTC.</param>
/// <param name="PerMonth">A calendar month, by UTC.</param>
public sealed record ModelBudget(decimal? PerDay, decimal? PerMonth);
