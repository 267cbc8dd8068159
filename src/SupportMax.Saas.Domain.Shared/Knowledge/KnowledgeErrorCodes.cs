namespace SupportMax.Saas.Knowledge;

/// <summary>What can be wrong with knowledge.</summary>
public static class KnowledgeErrorCodes
{
    /// <summary>The question is empty.</summary>
    public const string QuestionRequired = "Knowledge:QuestionRequired";

    /// <summary>The question or a phrasing is too long.</summary>
    public const string QuestionTooLong = "Knowledge:QuestionTooLong";

    /// <summary>The answer is empty.</summary>
    public const string AnswerRequired = "Knowledge:AnswerRequired";

    /// <summary>The answer is too long.</summary>
    public const string AnswerTooLong = "Knowledge:AnswerTooLong";

    /// <summary>There are too many phrasings.</summary>
    public const string TooManyAlternatives = "Knowledge:TooManyAlternatives";

    /// <summary>There are too many tags, or one is too long.</summary>
    public const string TagsInvalid = "Knowledge:TagsInvalid";

    /// <summary>The intent is none of the five.</summary>
    public const string IntentUnknown = "Knowledge:IntentUnknown";

    /// <summary>The product area is empty or not in the tenant's list.</summary>
    public const string ProductAreaUnknown = "Knowledge:ProductAreaUnknown";

    /// <summary>The list of product areas holds an empty, overlong or repeated name, or too many.</summary>
    public const string ProductAreasInvalid = "Knowledge:ProductAreasInvalid";

    /// <summary>A product area still has FAQs.</summary>
    public const string ProductAreaInUse = "Knowledge:ProductAreaInUse";

    /// <summary>The language is no two-letter code.</summary>
    public const string LanguageInvalid = "Knowledge:LanguageInvalid";

    /// <summary>The external id is too long.</summary>
    public const string ExternalIdInvalid = "Knowledge:ExternalIdInvalid";

    /// <summary>Another FAQ has the external id.</summary>
    public const string ExternalIdTaken = "Knowledge:ExternalIdTaken";

    /// <summary>The external id stands twice in one file.</summary>
    public const string ExternalIdRepeated = "Knowledge:ExternalIdRepeated";

    /// <summary>Somebody else changed the FAQ first.</summary>
    public const string VersionStale = "Knowledge:VersionStale";

    /// <summary>There is no such FAQ.</summary>
    public const string FaqNotFound = "Knowledge:FaqNotFound";

    /// <summary>The status is none of the three.</summary>
    public const string StatusUnknown = "Knowledge:StatusUnknown";

    /// <summary>A text holds a character that cannot be stored.</summary>
    public const string TextInvalid = "Knowledge:TextInvalid";

    /// <summary>A phrasing or tag holds the character that separates them in CSV files.</summary>
    public const string SeparatorReserved = "Knowledge:SeparatorReserved";

    /// <summary>There is no such import.</summary>
    public const string ImportNotFound = "Knowledge:ImportNotFound";

    /// <summary>The file has no rows.</summary>
    public const string ImportEmpty = "Knowledge:ImportEmpty";

    /// <summary>The file is larger than allowed.</summary>
    public const string ImportTooLarge = "Knowledge:ImportTooLarge";

    /// <summary>The file is not UTF-8 text.</summary>
    public const string ImportEncodingInvalid = "Knowledge:ImportEncodingInvalid";

    /// <summary>A needed column is missing, or a column is named twice.</summary>
    public const string ImportColumnMissing = "Knowledge:ImportColumnMissing";

    /// <summary>Every attempt to put the rows in failed; those before are in.</summary>
    public const string ImportInterrupted = "Knowledge:ImportInterrupted";

    /// <summary>Somebody stopped the import; the rows before are in.</summary>
    public const string ImportCancelled = "Knowledge:ImportCancelled";

    /// <summary>The row breaks the CSV format: a quote is out of place, the number of cells is wrong, or it is too long.</summary>
    public const string ImportRowMalformed = "Knowledge:ImportRowMalformed";

    /// <summary>The tenant has as many FAQs as its edition allows.</summary>
    public const string QuotaReached = "Knowledge:QuotaReached";

    /// <summary>A bulk change names no action, no FAQ, or too many.</summary>
    public const string BulkInvalid = "Knowledge:BulkInvalid";

    /// <summary>There is no such gap.</summary>
    public const string GapNotFound = "Knowledge:GapNotFound";

    /// <summary>The gap was drafted or dismissed before.</summary>
    public const string GapClosed = "Knowledge:GapClosed";
}
