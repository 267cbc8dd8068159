namespace SupportMax.Saas.Answering;

/// <summary>A question whose answer must stay right.</summary>
/// <param name="Question">The words, up to 4,000 characters.</param>
/// <param name="ExpectedFaqId">What must be answered; null when it should not be answered at all.</param>
public sealed record RegressionTestInput(string? Question, Guid? ExpectedFaqId);

/// <summary>A question whose answer must stay right, and how it went last.</summary>
/// <param name="Id">The test.</param>
/// <param name="Question">The words; null once the conversation they came from has forgotten them: such a test is passed over.</param>
/// <param name="Context">The customer's messages before, which it is read with, oldest first; it is asked again with them.</param>
/// <param name="ConversationId">Where they came from, when a marked answer led to the test.</param>
/// <param name="Expected">What must be answered, or offered among a few.</param>
/// <param name="Refused">What must not be answered.</param>
/// <param name="CreatedBy">Who wrote or marked it; empty for a customer.</param>
/// <param name="CreatedAt">When.</param>
/// <param name="LastRun">How it went last; null before the first run.</param>
public sealed record RegressionTestDto(
    Guid Id,
    string? Question,
    IReadOnlyList<string> Context,
    Guid? ConversationId,
    FaqReference? Expected,
    FaqReference? Refused,
    string CreatedBy,
    DateTimeOffset CreatedAt,
    RegressionRunDto? LastRun);

/// <summary>How a test went.</summary>
/// <param name="At">When it ran.</param>
/// <param name="KnowledgeRevision">Which knowledge was asked.</param>
/// <param name="IsPassed">Whether the decision was as it must be.</param>
/// <param name="Outcome">What a customer would have got.</param>
public sealed record RegressionRunDto(DateTimeOffset At, string KnowledgeRevision, bool IsPassed, OutcomeDto Outcome);

/// <summary>A run of all tests.</summary>
/// <param name="Total">How many ran; at most 1,000, the newest.</param>
/// <param name="Passed">How many were as they must be.</param>
/// <param name="Failed">Those that were not.</param>
public sealed record RegressionSummaryDto(int Total, int Passed, IReadOnlyList<RegressionTestDto> Failed);
