using System.Text.Json;

namespace SupportMax.Saas.Answering;

/// <summary>The word pieces of the vocabulary, found by walking letter by letter.</summary>
internal sealed class PieceTrie
{
    /// <summary>Pieces below are markers such as the sentence's start; they never match text.</summary>
    private const int FirstOrdinaryPiece = 6;

    private readonly Dictionary<int, int> _children = new(40_000);
    private readonly List<int> _pieceAtNode = [-1];
    private readonly List<string> _pieces = [];
    private readonly List<double> _scores = [];

    /// <summary>The root, where every walk starts.</summary>
    public const int Root = 0;

    /// <summary>Reads vocab.json: an array of [piece, score]; a missing score counts as 0, a repeated piece's last id wins.</summary>
    public static PieceTrie Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var trie = new PieceTrie();
        foreach (var row in document.RootElement.EnumerateArray())
            trie.Add(row[0].GetString()!, row[1].ValueKind == JsonValueKind.Null ? 0 : row[1].GetDouble());
        return trie;
    }

    /// <summary>The node reached from a node by a letter, or -1.</summary>
    public int Next(int node, char letter) => _children.GetValueOrDefault((node << 16) | letter, -1);

    /// <summary>The id of the piece that ends at a node, or -1.</summary>
    public int PieceAt(int node) => _pieceAtNode[node];

    /// <summary>The log probability of a piece.</summary>
    public double Score(int piece) => _scores[piece];

    /// <summary>A piece's length in letters.</summary>
    public int Length(int piece) => _pieces[piece].Length;

    private void Add(string piece, double score)
    {
        var id = _pieces.Count;
        _pieces.Add(piece);
        _scores.Add(score);
        if (id < FirstOrdinaryPiece) return;
        var node = Root;
        foreach (var letter in piece) node = NextOrNew(node, letter);
        _pieceAtNode[node] = id;
    }

    private int NextOrNew(int node, char letter)
    {
        // Nodes stay below 32,768 (8,000 pieces of mostly shared letters), so node and letter fit one key.
        var key = (node << 16) | letter;
        if (_children.TryGetValue(key, out var next)) return next;
        next = _pieceAtNode.Count;
        if (next > short.MaxValue) throw new InvalidDataException("vocab.json has more pieces than the tokenizer can index; install version 0.2.0 of the package.");
        _children.Add(key, next);
        _pieceAtNode.Add(-1);
        return next;
    }
}
