namespace SupportMax.Saas.Partners;

/// <summary>What a partner's client can be allowed, under the names that stand in OAuth requests.</summary>
public static class PartnerScopes
{
    /// <summary>Begin, read and write conversations, over REST and over the WebSocket.</summary>
    public const string Conversations = "conversations";

    /// <summary>Read FAQs and ask the engine.</summary>
    public const string KnowledgeRead = "knowledge.read";

    /// <summary>Write, publish and delete FAQs.</summary>
    public const string KnowledgeWrite = "knowledge.write";

    /// <summary>Read the numbers.</summary>
    public const string MetricsRead = "metrics.read";

    /// <summary>Read tickets.</summary>
    public const string Tickets = "tickets";

    /// <summary>Read and write contacts.</summary>
    public const string Contacts = "contacts";

    /// <summary>Every scope there is.</summary>
    public static IReadOnlyList<string> All { get; } = [Conversations, KnowledgeRead, KnowledgeWrite, MetricsRead, Tickets, Contacts];
}
