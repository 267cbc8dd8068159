namespace SupportMax.Saas.Answering;

/// <summary>What can be wrong with a request to the answer engine.</summary>
public static class AnsweringErrorCodes
{
    /// <summary>The text is empty.</summary>
    public const string TextRequired = "Answering:TextRequired";

    /// <summary>The text is too long.</summary>
    public const string TextTooLong = "Answering:TextTooLong";

    /// <summary>A threshold is outside 0–1, clarify is above answer, or an override stands twice.</summary>
    public const string ThresholdsInvalid = "Answering:ThresholdsInvalid";

    /// <summary>An error budget is a share above 0 and at most one half.</summary>
    public const string ErrorBudgetInvalid = "Answering:ErrorBudgetInvalid";

    /// <summary>The message is no answer of the bot.</summary>
    public const string NotAnAnswer = "Answering:NotAnAnswer";

    /// <summary>The FAQ that is said to be right does not exist.</summary>
    public const string RightFaqUnknown = "Answering:RightFaqUnknown";

    /// <summary>The note is too long.</summary>
    public const string NoteTooLong = "Answering:NoteTooLong";

    /// <summary>There is no such mark.</summary>
    public const string WrongAnswerNotFound = "Answering:WrongAnswerNotFound";

    /// <summary>There is no such regression test.</summary>
    public const string RegressionTestNotFound = "Answering:RegressionTestNotFound";

    /// <summary>There is no such evaluation, replay or change set.</summary>
    public const string RunNotFound = "Answering:RunNotFound";

    /// <summary>The evaluation is not done yet.</summary>
    public const string EvaluationUnfinished = "Answering:EvaluationUnfinished";

    /// <summary>The test set is not UTF-8 text, or one of its columns is missing.</summary>
    public const string TestSetInvalid = "Answering:TestSetInvalid";

    /// <summary>The test set has no rows.</summary>
    public const string TestSetEmpty = "Answering:TestSetEmpty";

    /// <summary>The test set has too many rows.</summary>
    public const string TestSetTooLong = "Answering:TestSetTooLong";

    /// <summary>A row is no valid CSV, or has another number of cells than the first one.</summary>
    public const string TestSetRowMalformed = "Answering:TestSetRowMalformed";

    /// <summary>No published FAQ has the expected id.</summary>
    public const string ExpectedUnknown = "Answering:ExpectedUnknown";

    /// <summary>There is no such change set.</summary>
    public const string ChangeSetNotFound = "Answering:ChangeSetNotFound";

    /// <summary>A change set changes nothing, or too much.</summary>
    public const string ChangeSetEmpty = "Answering:ChangeSetEmpty";

    /// <summary>The change set is not measured yet.</summary>
    public const string ChangeSetUnmeasured = "Answering:ChangeSetUnmeasured";

    /// <summary>The thresholds or the knowledge have changed since the change set was measured.</summary>
    public const string ChangeSetStale = "Answering:ChangeSetStale";

    /// <summary>The change set is in force already.</summary>
    public const string ChangeSetPublished = "Answering:ChangeSetPublished";
}
