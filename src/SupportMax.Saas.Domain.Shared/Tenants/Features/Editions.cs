namespace SupportMax.Saas.Tenants;

/// <summary>What the product is sold as. A tenant has exactly one of these.</summary>
public static class Editions
{
    /// <summary>To try the product with a small knowledge base.</summary>
    public const string Trial = "trial";

    /// <summary>What a tenant has unless said otherwise.</summary>
    public const string Standard = "standard";

    /// <summary>For large knowledge bases and much traffic.</summary>
    public const string Enterprise = "enterprise";

    /// <summary>All of them, smallest first.</summary>
    public static IReadOnlyList<string> All { get; } = [Trial, Standard, Enterprise];
}
