namespace SupportMax.Saas.ChatModels;

/// <summary>What a model costs, in US dollars per million tokens.</summary>
/// <param name="Input">For what it reads.</param>
/// <param name="Output">For what it writes.</param>
public sealed record ModelPrice(decimal Input, decimal Output)
{
    private const decimal TokensPerPrice = 1_000_000;

    /// <summary>Nothing; for servers of one's own.</summary>
    public static ModelPrice Free { get; } = new(0, 0);

    /// <summary>Whether both are prices.</summary>
    public bool IsValid => Input is >= 0 and <= 10_000 && Output is >= 0 and <= 10_000;

    /// <summary>What a call costs, in US dollars.</summary>
    public decimal CostOf(int inputTokens, int outputTokens) => ((inputTokens * Input) + (outputTokens * Output)) / TokensPerPrice;
}

/// <summary>A model of the tenant's, with its price.</summary>
/// <param name="Name">The name that the server knows; on Azure the deployment's.</param>
/// <param name="Price">What it costs.</param>
public sealed record ChatModel(string Name, ModelPrice Price);
