using System.Text;

namespace SupportMax.Saas.Answering;

/// <summary>
/// SentencePiece's unigram tokenizer (best path), equal to what the model was published with, quirks included: an unknown letter costs nothing,
/// and a position that no piece reaches starts afresh.
/// </summary>
internal sealed class PieceTokenizer(PieceTrie pieces)
{
    private const int Unknown = 0;
    private const char Separator = '\u2581';

    /// <summary>The ids of a text's pieces; runs of unknown letters are one id 0.</summary>
    public List<int> Tokenize(string text)
    {
        var normalized = Normalize(text);
        return normalized.Length == 0 ? [] : WalkBack(BestPieces(Symbols(Separator + normalized.Replace(' ', Separator))));
    }

    /// <summary>NFKC; a lone half of a surrogate pair, which .NET refuses to normalize, stays as it is.</summary>
    private static string Normalize(string text)
    {
        var normalized = new StringBuilder(text.Length);
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
                continue;
            }

            normalized.Append(text[start..i].Normalize(NormalizationForm.FormKC)).Append(text[i]);
            start = i + 1;
        }

        return normalized.Append(text[start..].Normalize(NormalizationForm.FormKC)).ToString();
    }

    /// <summary>One char a code point; no piece lies outside the basic plane, so a pair is stood for by its first half.</summary>
    private static char[] Symbols(string text)
    {
        var symbols = new List<char>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            symbols.Add(text[i]);
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) i++;
        }

        return [.. symbols];
    }

    /// <summary>For each end position, the piece that ends the best path to it.</summary>
    private int[] BestPieces(char[] symbols)
    {
        var best = new double[symbols.Length + 1];
        var piece = new int[symbols.Length + 1];
        for (var start = 0; start < symbols.Length; start++)
        {
            var matched = false;
            var node = PieceTrie.Root;
            for (var end = start; end < symbols.Length && (node = pieces.Next(node, symbols[end])) >= 0; end++)
            {
                if (pieces.PieceAt(node) is var id && id < 0) continue;
                matched = true;
                Offer(end + 1, best[start] + pieces.Score(id), id);
            }

            if (!matched) Offer(start + 1, best[start], Unknown);
        }

        return piece;

        void Offer(int end, double score, int id)
        {
            if (best[end] != 0 && score < best[end]) return;
            best[end] = score;
            piece[end] = id;
        }
    }

    private List<int> WalkBack(int[] bestPieces)
    {
        var ids = new List<int>(bestPieces.Length);
        for (var end = bestPieces.Length - 1; end > 0; end -= bestPieces[end] == Unknown ? 1 : pieces.Length(bestPieces[end]))
            if (bestPieces[end] != Unknown || ids.Count == 0 || ids[^1] != Unknown)
                ids.Add(bestPieces[end]);
        ids.Reverse();
        return ids;
    }
}
