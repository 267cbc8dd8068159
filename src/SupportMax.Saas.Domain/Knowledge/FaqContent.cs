using System.Buffers;
using System.Text;
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
        var productArea = content.ProductArea.Trim();

        RequireStorable([question], "question");
        RequireStorable(alternatives, "alternatives");
        RequireStorable([answer], "answer");
        RequireStorable([productArea], "productArea");
        RequireStorable(tags, "tags");
        RequireStorable([externalId ?? ""], "externalId");
        Require(!alternatives.Any(HasSeparator), KnowledgeErrorCodes.SeparatorReserved, "alternatives");
        Require(!tags.Any(HasSeparator), KnowledgeErrorCodes.SeparatorReserved, "tags");

        Require(question.Length > 0, KnowledgeErrorCodes.QuestionRequired, "question");
        Require(question.Length <= FaqConsts.MaxQuestionLength, KnowledgeErrorCodes.QuestionTooLong, "question");
        Require(answer.Length > 0, KnowledgeErrorCodes.AnswerRequired, "answer");
        Require(answer.Length <= FaqConsts.MaxAnswerLength, KnowledgeErrorCodes.AnswerTooLong, "answer");
        Require(alternatives.Count <= FaqConsts.MaxAlternatives, KnowledgeErrorCodes.TooManyAlternatives, "alternatives");
        Require(alternatives.All(text => text.Length <= FaqConsts.MaxQuestionLength), KnowledgeErrorCodes.QuestionTooLong, "alternatives");
        Require(tags.Count <= FaqConsts.MaxTags && tags.All(tag => tag.Length <= FaqConsts.MaxTagLength), KnowledgeErrorCodes.TagsInvalid, "tags");
        Require(Enum.IsDefined(content.Intent), KnowledgeErrorCodes.IntentUnknown, "intent");
        Require(productArea.Length is > 0 and <= FaqConsts.MaxProductAreaLength, KnowledgeErrorCodes.ProductAreaUnknown, "productArea");
        Require(language.Length == 2 && language.All(char.IsAsciiLetterLower), KnowledgeErrorCodes.LanguageInvalid, "language");
        Require(externalId is null || externalId.Length <= FaqConsts.MaxExternalIdLength, KnowledgeErrorCodes.ExternalIdInvalid, "externalId");
        return new FaqContent(externalId, question, alternatives, answer, content.Intent, productArea, language, tags);
    }

    /// <summary>Whether both say the same, word for word.</summary>
    public bool Equals(FaqContent? other) =>
        other is not null
        && (ExternalId, Question, Answer, Intent, ProductArea, Language) == (other.ExternalId, other.Question, other.Answer, other.Intent, other.ProductArea, other.Language)
        && Alternatives.SequenceEqual(other.Alternatives, StringComparer.Ordinal)
        && Tags.SequenceEqual(other.Tags, StringComparer.Ordinal);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(ExternalId, Question, Answer);

    private static void RequireStorable(IEnumerable<string> texts, string member) =>
        Require(texts.All(IsStorable), KnowledgeErrorCodes.TextInvalid, member);

    /// <summary>Whether PostgreSQL takes the text: it may hold neither a NUL nor half of a surrogate pair.</summary>
    public static bool IsStorable(string text)
    {
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf16(rest, out var rune, out var length) != OperationStatus.Done || rune.Value == 0)
                return false;
            rest = rest[length..];
        }

        return true;
    }

    private static bool HasSeparator(string text) => text.Contains(FaqConsts.ListSeparator, StringComparison.Ordinal);

    private static void Require(bool holds, string code, string member)
    {
        if (!holds)
            throw new BusinessException(code, ErrorKind.BadInput, member);
    }

    private static List<string> Distinct(IReadOnlyList<string> texts) =>
        [.. texts.Select(text => text.Trim()).Where(text => text.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
}
