namespace SupportMax.Saas.Routing;

/// <summary>How a tenant's people work with customers. What is not set is the default, so that nothing needs to be set.</summary>
public sealed record DeskPolicy
{
    /// <summary>What a tenant starts with.</summary>
    public static DeskPolicy Default { get; } = new();

    /// <summary>For how many hours after its end a conversation is taken up again when the customer writes; later a new one begins. 0–8,760, default 72.</summary>
    public int ReopenWindowHours { get; init; } = 72;

    /// <summary><see cref="ReopenWindowHours"/> as a time.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public TimeSpan ReopenWindow => TimeSpan.FromHours(ReopenWindowHours);
}
