namespace SupportMax.Saas.Browser.Tests;

/// <summary>Messages of customers whose outcome is known.</summary>
internal static class Questions
{
    /// <summary>Asked in other words than the base has.</summary>
    public const string Answered = "how do i get the deadlines of a project into the calendar on my iphone";

    /// <summary>The title of the FAQ that answers it.</summary>
    public const string AnsweredBy = "How do I subscribe to a project's calendar from Google Calendar, Outlook or my phone?";

    /// <summary>Words of that answer.</summary>
    public const string AnswerPart = "Calendars → Add Calendar → Add Subscription Calendar";

    /// <summary>Its answer has a table.</summary>
    public const string AnsweredByTable = "what does it cost per month for each person";

    /// <summary>A question to the other tenant.</summary>
    public const string HarborAnswered = "how do i send something back";

    /// <summary>The title of its FAQ.</summary>
    public const string HarborAnsweredBy = "How do I return something I don't like?";

    /// <summary>Nothing that the base knows.</summary>
    public const string Unanswerable = "Is the brown umbrella that I left in your Lisbon office last Thursday still there?";

    private static readonly string[] s_ambiguous =
    [
        "the timer", "how do I share it", "import", "notifications", "invoice", "I want to change the plan", "calendar", "delete",
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
