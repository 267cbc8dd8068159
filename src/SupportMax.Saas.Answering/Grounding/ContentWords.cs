namespace SupportMax.Saas.Answering;

/// <summary>The words that carry a sentence, cut to their stems, so that “exported” meets “export”.</summary>
internal static class ContentWords
{
    // First: the other fields are made with it.
    private static readonly string[] s_endings = ["ations", "ation", "ings", "ing", "ers", "ies", "ied", "ed", "es", "er", "ly", "s", "e", "y"];

    private static readonly HashSet<string> s_function = new(
        """
        a an the and or but if then so as of in on at to from by for with into onto over under up down out off about after before between during while than that this
        these those there here it its they them their theirs he she his her him we us our ours you your yours i me my mine is are was were be been being am do does did
        doing done have has had having will would can could may might shall should must which who whom whose what where when why how all any some each every both either
        also just very more most much many few other another such same own too again once please sure yes well let lets just simply first next then finally following
        below above using use used via per through within way make makes made get gets got go goes going want need needs like able find see look click tap press select
        choose open pick set press enter step steps note happy help great thanks thank good question answer here's here there's that's it's you'll you're you've we'll
        don't doesn't isn't can't not no nor
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    /// <summary>Words that make a promise or draw a line: one that no source uses is invented, whatever else is right.</summary>
    private static readonly HashSet<string> s_promises = new(
        """
        always guarantee guaranteed free unlimited refund refunded refunds compensation credit discount waive waived penalty lifetime forever warranty legally lawsuit
        certified hipaa iso approval approve approved pay pays paid payable cost costs price automatically instantly immediately mandatory required prohibited forbidden illegal bonus gift fee fees charge charged
        surcharge deposit insurance gdpr permanently irreversible irreversibly delete deleted deletes deleting cancel canceled cancelled cancels suspended terminate terminated
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(StemOf), StringComparer.Ordinal);

    private static readonly string[] s_negations = ["not", "no", "never", "cannot", "without", "nor", "neither", "none", "nobody", "nothing", "unable", "impossible", "don't", "doesn't", "isn't", "can't", "won't", "aren't", "didn't",
        "except", "excluding"];

    private static readonly string[] s_limits = ["only", "solely", "exclusively"];

    private static readonly HashSet<string> s_apostropheless = new(StringComparer.Ordinal) { "dont", "doesnt", "isnt", "cant", "wont", "arent", "didnt", "youll", "youre", "youve", "thats", "heres", "theres", "its", "lets" };

    /// <summary>The stems of the words that mean something by themselves.</summary>
    public static List<string> Of(string text) => [.. Words.Of(text).Where(word => word.Length > 1 && !s_function.Contains(word) && !s_apostropheless.Contains(word)).Select(StemOf)];

    /// <summary>Whether a stem makes a promise or draws a line.</summary>
    public static bool IsPromise(string stem) => s_promises.Contains(stem);

    /// <summary>Whether a word only joins others.</summary>
    public static bool IsFunction(string word) => s_function.Contains(word);

    /// <summary>Whether a text denies or excludes something.</summary>
    public static bool SaysNo(string text) => HasAny(text, s_negations);

    /// <summary>Whether a text lets nobody or nothing else.</summary>
    public static bool SaysOnly(string text) => HasAny(text, s_limits);

    private static bool HasAny(string text, string[] wanted)
    {
        var words = text.ToLowerInvariant().Replace('’', '\'').Split([' ', '\n', '\t', ',', '.', ';', ':', '!', '?', '(', ')', '"'], StringSplitOptions.RemoveEmptyEntries);
        return Array.Exists(words, word => wanted.Contains(word, StringComparer.Ordinal));
    }

    private static string StemOf(string word)
    {
        foreach (var ending in s_endings)
        {
            if (word.Length - ending.Length >= 3 && word.EndsWith(ending, StringComparison.Ordinal))
                return Undouble(word[..^ending.Length]);
        }

        return word;
    }

    private static string Undouble(string stem) => stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('s' or 'l') ? stem[..^1] : stem;
}
