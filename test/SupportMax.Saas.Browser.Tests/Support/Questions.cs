namespace SupportMax.Saas.Browser.Tests;

/// <summary>Messages of customers whose outcome is known.</summary>
internal static class Questions
{
    /// <summary>Asked in other words than the base has.</summary>
    public const string Answered = "how do i get the deadlines of a project into the calendar on my iphone";

    /// <summary>The title of the FAQ that answers it.</summary>
    public const string AnsweredBy = "TBD";

    /// <summary>Words of that answer.</summary>
    public const string AnswerPart = "TBD";

    /// <summary>A question to the other tenant.</summary>
    public const string HarborAnswered = "how long until my package gets here and what do you charge for sending it";

    /// <summary>The title of its FAQ.</summary>
    public const string HarborAnsweredBy = "When will my order arrive, and what does delivery cost?";

    /// <summary>Nothing that the base knows.</summary>
    public const string Unanswerable = "Is the brown umbrella that I left in your Lisbon office last Thursday still there?";

    private static readonly string[] s_ambiguous =
    [
        "notifications", "export", "I want to change the plan", "how do I share it", "delete", "invoice", "the timer", "calendar", "guests", "import",
    ];

    /// <summary>A message that the bot asks back about, and the first of the offered choices.</summary>
    public static async Task<(string Question, string First)> FindAmbiguousAsync(StaffClient staff)
    {
        foreach (var question in s_ambiguous)
        {
            var result = await staff.AskAsync(question);
            if (result["decision"]!.GetValue<string>() == "clarify")
                return (question, result["candidates"]![0]!["question"]!.GetValue<string>());
        }

        throw new InvalidOperationException("The bot asks back about none of these any more: name other ambiguous messages here.");
    }
}
