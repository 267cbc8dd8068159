namespace SupportMax.Saas.Conversations;

/// <summary>Up to where a search for words in conversations looks at everything.</summary>
internal sealed record SearchLimits
{
    /// <summary>So many messages are found and handed on in some milliseconds; words that stand in more are frequent.</summary>
    public int FewMessages { get; init; } = 5_000;

    /// <summary>So many messages are found and handed on in a tenth of a second: for frequent words that do not stand in the first conversations.</summary>
    public int Messages { get; init; } = 50_000;

    /// <summary>So many customers are handed on by their ids.</summary>
    public int Customers { get; init; } = 5_000;

    /// <summary>So many of the first conversations are looked through one by one for words that are frequent.</summary>
    public int Scanned { get; init; } = 10_000;

    /// <summary>So many conversations with frequent words are counted: nobody turns more pages.</summary>
    public int Counted { get; init; } = 1_000;
}
