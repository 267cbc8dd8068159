using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Knowledge;

/// <summary>What a FAQ that closes a gap begins with: the customers' words and the agents' replies.</summary>
internal sealed class GapDraft(IProductAreaRepository areas)
{
    private const string NoAnswerYet = "*To be written.*";
    private const string BetweenReplies = "\n\n---\n\n";

    public Task<IReadOnlyList<ProductArea>> ReadAreasAsync(CancellationToken cancellationToken) => areas.ListAsync(cancellationToken);

    /// <summary>The most central wording as question, the others as phrasings, what agents replied as answer.</summary>
    /// <param name="gap">The gap.</param>
    /// <param name="names">The tenant's product areas.</param>
    public FaqInput Of(GapDto gap, IReadOnlyList<ProductArea> names)
    {
        var phrasings = gap.Examples.Select(example => Phrasing(example.Text)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return new FaqInput
        {
            Question = phrasings.Count > 0 ? phrasings[0] : null,
            Alternatives = [.. phrasings.Skip(1)],
            Answer = gap.AgentReplies.Count > 0 ? TextBeginning.Of(string.Join(BetweenReplies, gap.AgentReplies), FaqConsts.MaxAnswerLength) : NoAnswerYet,
            Intent = Intents.TryParse(gap.Intent, out _) ? gap.Intent : nameof(Intent.GeneralInquiry),
            ProductArea = new ProductAreaNames(names).Find(gap.ProductArea) ?? (names.Count > 0 ? names[0].Name : ""),
        };
    }

    private static string Phrasing(string words) => TextBeginning.Of(
        string.Join(' ', words.Replace(FaqConsts.ListSeparator.ToString(), "/", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), FaqConsts.MaxQuestionLength);
}
