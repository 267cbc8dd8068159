using System.Reflection;

namespace SupportMax.Saas.Conversations;

/// <summary>Functions of the database that queries name.</summary>
internal static class WordFunctions
{
    /// <summary>The method that stands for <c>conversation_has_words</c>.</summary>
    public static MethodInfo ConversationHasWordsMethod { get; } = typeof(WordFunctions).GetMethod(nameof(ConversationHasWords))!;

    /// <summary>Whether in one message of the conversation all words stand, or all these begin.</summary>
    public static bool ConversationHasWords(Guid conversation, string words, string beginnings) =>
        throw new InvalidOperationException($"This runs in the database: name it in a query only ({conversation}, {words}, {beginnings}).");
}
