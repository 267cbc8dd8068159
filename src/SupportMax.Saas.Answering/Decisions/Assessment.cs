namespace SupportMax.Saas.Answering;

/// <summary>What the engine makes of a message, before any threshold is applied.</summary>
/// <param name="Language">BCP 47 tag of the message's language, <c>und</c> when there is too little to tell.</param>
/// <param name="Kind">What sort of message it is.</param>
/// <param name="Intent">The likeliest intent.</param>
/// <param name="ProductArea">The likeliest product area.</param>
/// <param name="Candidates">At most ten entries, best first.</param>
/// <param name="Features">The numbers the probability came from, by name; for a trace.</param>
/// <param name="Reasons">Short sentences for a support person.</param>
public sealed record Assessment(
    string Language,
    MessageKind Kind,
    LabelProbability Intent,
    LabelProbability ProductArea,
    IReadOnlyList<AnswerCandidate> Candidates,
    IReadOnlyDictionary<string, double> Features,
    IReadOnlyList<string> Reasons);

/// <summary>What sort of message it is.</summary>
public enum MessageKind
{
    /// <summary>Something to answer.</summary>
    Question,

    /// <summary>A greeting, thanks or goodbye.</summary>
    SmallTalk,

    /// <summary>The customer asks for a person.</summary>
    PersonRequest,

    /// <summary>Nothing to read: empty, only emoji, no letters.</summary>
    Unreadable,

    /// <summary>Self-harm, danger or abuse: for people alone, see <see cref="SafetyRule"/>.</summary>
    Concern,
}

/// <summary>A label and how likely it is right, 0 to 1; the name is empty when nothing is known.</summary>
public sealed record LabelProbability(string Name, double Probability);

/// <summary>An entry and the calibrated probability, 0 to 1, that it is the right answer.</summary>
public sealed record AnswerCandidate(Guid EntryId, double Probability);

/// <summary>What went before in the conversation.</summary>
/// <param name="PreviousCustomerTexts">The customer's earlier messages, oldest first.</param>
/// <param name="LastAnsweredEntryId">The entry last given as an answer.</param>
public sealed record ConversationContext(IReadOnlyList<string> PreviousCustomerTexts, Guid? LastAnsweredEntryId);
