namespace SupportMax.Saas.Knowledge;

/// <summary>Between what a caller sends or sees and what the domain holds.</summary>
internal static class FaqMapping
{
    /// <summary>No intent; <see cref="FaqContent.Check"/> refuses it with the rest of the rules.</summary>
    public const Intent NoIntent = (Intent)(-1);

    /// <summary>The content as it was sent; its rules are the domain's.</summary>
    /// <param name="input">What was sent.</param>
    /// <param name="currentExternalId">The external id that stays when none was sent.</param>
    public static FaqContent ToContent(this FaqInput input, string? currentExternalId = null) => new(
        input.ExternalId ?? currentExternalId,
        input.Question ?? "",
        WithoutNulls(input.Alternatives),
        input.Answer ?? "",
        Intents.TryParse(input.Intent, out var intent) ? intent : NoIntent,
        input.ProductArea ?? "",
        string.IsNullOrWhiteSpace(input.Language) ? "en" : input.Language,
        WithoutNulls(input.Tags));

    public static FaqDto ToDto(this Faq faq) => new(
        faq.Id, faq.ExternalId, faq.Question, faq.Alternatives, faq.Answer, faq.Intent, faq.ProductArea, faq.Language, faq.Tags, faq.Status, faq.Version);

    private static string[] WithoutNulls(IReadOnlyList<string?>? texts) => [.. (texts ?? []).OfType<string>()];
}
