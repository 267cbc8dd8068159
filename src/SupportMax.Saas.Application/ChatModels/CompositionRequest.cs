using SupportMax.Saas.Answering;

namespace SupportMax.Saas.ChatModels;

/// <summary>What a reply is to be composed from.</summary>
internal sealed record CompositionRequest
{
    // What is further down is seldom about the question, and each source is one more chance to mix things up.
    private const int MostSources = 3;
    private const double SourceProbability = 0.1;
    private const string Undetermined = "und";

    /// <summary>The conversation it is for; null for a question that is only tried.</summary>
    public required Guid? ConversationId { get; init; }

    /// <summary>The customer's words.</summary>
    public required string Question { get; init; }

    /// <summary>What the customer and the bot said before, oldest first.</summary>
    public required IReadOnlyList<string> Before { get; init; }

    /// <summary>What the reply may rest on; the first is the plain answer.</summary>
    public required IReadOnlyList<PublishedFaq> Sources { get; init; }

    /// <summary>The customer's language, as a BCP 47 tag, where the sources are in another; else null.</summary>
    public string? ReplyLanguage { get; init; }

    /// <summary>How much of the tenant's time limit is left for it, 0–1.</summary>
    public double ShareOfTime { get; init; } = 1;

    /// <summary>What the customer wants.</summary>
    public required string Intent { get; init; }

    /// <summary>The knowledge that was asked.</summary>
    public required string KnowledgeRevision { get; init; }

    /// <summary>False when a reply is measured: it is neither one that was kept, nor kept for others.</summary>
    public bool MayKeep { get; init; } = true;

    /// <summary>Shows what is written so far, all of it checked.</summary>
    public required Func<string, Task> ShowAsync { get; init; }

    /// <summary>For a question without a conversation around it, of which the engine is sure, and which nobody watches.</summary>
    public static CompositionRequest Of(string question, EngineVerdict verdict, IReadOnlyDictionary<Guid, PublishedFaq> faqs)
    {
        var best = verdict.Chosen[0];
        var others = verdict.Facts.Candidates.Where(candidate => candidate.FaqId != best.Id && candidate.Confidence >= SourceProbability).Take(MostSources - 1)
            .Select(candidate => faqs.GetValueOrDefault(candidate.FaqId)).OfType<PublishedFaq>();
        return new CompositionRequest
        {
            ConversationId = null,
            Question = question,
            ReplyLanguage = verdict.Facts.Language is Undetermined || verdict.Facts.Language == best.Language ? null : verdict.Facts.Language,
            Before = [],
            Sources = [best, .. others],
            Intent = verdict.Facts.Intent,
            KnowledgeRevision = verdict.Facts.KnowledgeRevision ?? "",
            ShowAsync = _ => Task.CompletedTask,
        };
    }
}

/// <summary>What came of it.</summary>
/// <param name="Text">The reply; null when the plain answer is to be sent.</param>
/// <param name="Sources">The sources that it cites, in the order of their numbers.</param>
/// <param name="Reason">What was done, in words, for the trace.</param>
internal sealed record Composition(string? Text, IReadOnlyList<PublishedFaq> Sources, string Reason)
{
    public static Composition Plain(string reason) => new(null, [], reason);
}
