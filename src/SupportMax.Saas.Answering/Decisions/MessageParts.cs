using System.Text.RegularExpressions;

namespace SupportMax.Saas.Answering;

/// <summary>Cuts a message where one question ends and another begins. Whether the pieces are questions of their own is for their assessments to tell.</summary>
internal static partial class MessageParts
{
    /// <summary>More pieces are a story, not a list of questions.</summary>
    private const int MostParts = 4;

    private const int FewestWords = 3;

    private const double LeastCertainty = 0.5;

    /// <summary>So few words behind such a word only go on with what was said before: “in the mobile app?”.</summary>
    private const int MostWordsOfAFragment = 5;

    private static readonly string[] s_fragmentBeginnings =
        ["in", "on", "at", "for", "from", "with", "without", "of", "to", "and", "or", "but", "because", "if", "im", "auf", "am", "für", "mit", "ohne", "von", "bei", "zu", "und", "oder", "aber", "weil", "wenn"];

    /// <summary>
    /// The questions of a message that asks several: at least two pieces each have an entry of their own that is likelier than not. Pieces that ask something else, by their
    /// question mark, are among them; what only tells the background is not. Empty when the message is one question.
    /// </summary>
    public static IReadOnlyList<AssessedPart> Assess(string text, Func<string, Assessment> assess)
    {
        var pieces = WithoutFragments((text ?? "").Split('\n').Select(CustomerText.Clean).Where(line => line.Length > 0).SelectMany(Of));
        if (pieces.Count is < 2 or > MostParts) return [];
        var parts = pieces.ConvertAll(piece => new AssessedPart(piece, assess(piece)));
        return parts.Where(IsConfident).DistinctBy(part => part.Assessment.Candidates[0].EntryId).Count() < 2
            ? []
            : [.. parts.Where(part => IsConfident(part) || part.Text.EndsWith('?')).DistinctBy(part => IsConfident(part) ? part.Assessment.Candidates[0].EntryId : Guid.NewGuid())];
    }

    private static List<string> WithoutFragments(IEnumerable<string> lines)
    {
        var pieces = new List<string>();
        foreach (var line in lines)
        {
            var words = Words.Of(line);
            if (pieces.Count > 0 && words.Count is > 0 and <= MostWordsOfAFragment && s_fragmentBeginnings.Contains(words[0], StringComparer.Ordinal))
                pieces[^1] = $"{pieces[^1]} {line}";
            else
                pieces.Add(line);
        }

        return pieces;
    }

    private static bool IsConfident(AssessedPart part) =>
        part.Assessment is { Kind: MessageKind.Question, Candidates: [{ Probability: >= LeastCertainty }, ..] };

    /// <summary>The pieces in order, each with at least three words; just the text itself when there is nothing to cut.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var pieces = new List<string>();
        foreach (var piece in Boundary().Split(text).Select(Trim).Where(piece => piece.Length > 0))
        {
            if (MessageKinds.Of(piece) is MessageKind.SmallTalk or MessageKind.Unreadable) continue;
            // A few words alone belong to what they follow.
            if (Words.Of(piece).Count < FewestWords && pieces.Count > 0) pieces[^1] = $"{pieces[^1]} {piece}";
            else pieces.Add(piece);
        }

        return pieces.Count is > 1 and <= MostParts && pieces.TrueForAll(piece => Words.Of(piece).Count >= FewestWords) ? pieces : [text];
    }

    private static string Trim(string piece) => piece.Trim(' ', ',', ';', '-', '–', '•', '*');

    [GeneratedRegex(
        @"(?<=[.!?…])\s+|\n+|;\s+|\s+[-–•*]\s+|\s+\d[.)]\s+"
        + @"|,?\s+(?:and also|and then also|also,|also (?=how|what|where|when|why|can|could|do|does|is|are|i )|plus,|plus (?=how|what|where|when|why|can|could|do|does|is|are|i )|another thing:?|one more thing:?|another question:?"
        + @"|besides,|in addition,|and (?=how|what|where|when|why|who|which|can i|can you|can we|could|do you|do i|does|is it|is there|are there|will)|und außerdem|außerdem|und auch|und noch eine frage:?|noch eine frage:?|und (?=wie|was|wo|wann|warum|wer|welche|kann|können|gibt es|ist))\s*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, MessageKinds.LongestMatch)]
    private static partial Regex Boundary();
}

/// <summary>One of several questions in a message.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Assessment">What the engine makes of it alone.</param>
public sealed record AssessedPart(string Text, Assessment Assessment);
