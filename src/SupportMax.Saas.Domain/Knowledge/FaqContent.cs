using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Knowledge;

/// <summary>What a FAQ says, before or after the rules were applied to it.</summary>
public sealed record FaqContent(
    string? ExternalId,
    string Question,
    IReadOnlyList<string> Alternatives,
    string Answer,
    Intent Intent,
    string ProductArea,
    string Language,
    IReadOnlyList<string> Tags)
{
    /// <summary>The same content trimmed, without empty or repeated phrasings and tags.</summary>
    /// <exception cref="BusinessException">Something is missing or too long; the code says what.</exception>
    public static FaqContent Check(FaqContent content)
    {
        var question = content.Question.Trim();
        var answer = content.Answer.Trim();
        var externalId = string.IsNullOrWhiteSpace(content.ExternalId) ? null : content.ExternalId.Trim();
        var alternatives = Distinct(content.Alternatives);
        var tags = Distinct(content.Tags);
        var language = content.Language.Trim().ToLowerInvariant();

        Require(question.Length > 0, KnowledgeErrorCodes.QuestionRequired, "question");
        Require(question.Length <= FaqConsts.MaxQuestionLength, KnowledgeErrorCodes.QuestionTooLong, "question");
        Require(answer.Length > 0, KnowledgeErrorCodes.AnswerRequired, "answer");
        Require(answer.Length <= FaqConsts.MaxAnswerLength, KnowledgeErrorCodes.AnswerTooLong, "answer");
        Require(alternatives.Count <= FaqConsts.MaxAlternatives, KnowledgeErrorCodes.TooManyAlternatives, "alternatives");
        Require(alternatives.All(text => text.Length <= FaqConsts.MaxQuestionLength), KnowledgeErrorCodes.QuestionTooLong, "alternatives");
        Require(tags.Count <= FaqConsts.MaxTags && tags.All(tag => tag.Length <= FaqConsts.MaxTagLength), KnowledgeErrorCodes.TagsInvalid, "tags");
        Require(Enum.IsDefined(content.Intent), KnowledgeErrorCodes.IntentUnknown, "intent");
        Require(content.ProductArea.Trim().Length is > 0 and <= FaqConsts.MaxProductAreaLength, KnowledgeErrorCodes.ProductAreaUnknown, "productArea");
        Require(language.Length == 2 && language.All(char.IsAsciiLetterLower), KnowledgeErrorCodes.LanguageInvalid, "language");
        Require(externalId is null || externalId.Length <= FaqConsts.MaxExternalIdLength, KnowledgeErrorCodes.ExternalIdInvalid, "externalId");
        return new FaqContent(externalId, question, alternatives, answer, content.Intent, content.ProductArea.Trim(), language, tags);
    }

    private static void Require(bool holds, string code, string member)
    {
        if (!holds)
            throw new BusinessException(code, ErrorKind.BadInput, member);
    }

    private static List<string> Distinct(IReadOnlyList<string> texts) =>
        [.. texts.Select(text => text.Trim()).Where(text => text.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
}
