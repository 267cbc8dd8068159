using System.Numerics.Tensors;

namespace SupportMax.Saas.Answering;

/// <summary>The searchable form of a base: phrasings and answers, by meaning and by wording.</summary>
internal sealed class SearchIndex
{
    /// <summary>An answer's beginning says what it is about; the rest would blur its encoding.</summary>
    private const int AnswerLetters = 400;

    private const int BytesOfText = 32;

    private readonly float[] _center;

    /// <summary>Indexes entries, encoding only what neither the cache nor the previous index has.</summary>
    public SearchIndex(
        IReadOnlyList<KnowledgeEntry> entries, ISentenceEncoder encoder, IEncodingCache cache, SearchIndex? previous, CancellationToken cancellationToken)
    {
        Phrasings = new(entries);
        string[] answers = [.. entries.Select(entry => AnswerText(entry.Answer))];
        IReadOnlyList<string> texts = [.. Phrasings.Texts, .. answers];
        var encodings = new EncodedTexts(texts, encoder, cache, cancellationToken);
        _center = previous is not null && previous.Phrasings.Texts.Count * 2 > Phrasings.Texts.Count
            ? previous._center
            : encodings.Mean(Phrasings.Texts.Count);
        AnsweredShare = answers.Count(answer => answer.Length > 0) / Math.Max(1.0, answers.Length);
        Meanings = new(Phrasings.Texts.Count, encoder.Dimensions);
        AnswerMeanings = new(entries.Count, encoder.Dimensions);
        Parallel.For(0, texts.Count, i =>
        {
            var encoding = encodings.Of(i);
            if (texts[i].Length == 0) encoding.Clear();
            else Center(encoding);
            if (i < Meanings.Count) Meanings.Set(i, encoding);
            else AnswerMeanings.Set(i - Meanings.Count, encoding);
        });
        Wordings = new(Phrasings.Texts, cancellationToken);
        AnswerWordings = new(answers, cancellationToken);
    }

    /// <summary>All phrasings.</summary>
    public PhrasingTable Phrasings { get; }

    /// <summary>The share of entries whose answer has text.</summary>
    public double AnsweredShare { get; }

    /// <summary>Their centred encodings.</summary>
    public QuantizedRows Meanings { get; }

    /// <summary>Their surfaces.</summary>
    public LexicalIndex Wordings { get; }

    /// <summary>The centred encodings of the answers' beginnings, one an entry.</summary>
    public QuantizedRows AnswerMeanings { get; }

    /// <summary>The surfaces of the answers' beginnings.</summary>
    public LexicalIndex AnswerWordings { get; }

    /// <summary>About how much memory it takes.</summary>
    public long Bytes => Meanings.Bytes + AnswerMeanings.Bytes + Wordings.Bytes + AnswerWordings.Bytes + Phrasings.Texts.Sum(text => BytesOfText + (long)sizeof(char) * text.Length);

    /// <summary>Reads a cleaned text given its encoding.</summary>
    public Question Read(string text, float[] encoding)
    {
        float[] centred = [.. encoding];
        Center(centred);
        return ReadCentred(text, centred);
    }

    /// <summary>Reads a cleaned text given its centred encoding.</summary>
    public Question ReadCentred(string text, float[] encoding) =>
        new(text, encoding, Wordings.Vector(text), [.. Words.Of(text).Select(LexicalFeatures.WordHash).Distinct()]);

    private void Center(Span<float> encoding)
    {
        TensorPrimitives.Subtract(encoding, _center, encoding);
        TensorPrimitives.Divide(encoding, TensorPrimitives.Norm<float>(encoding) + 1e-6f, encoding);
    }

    private static string AnswerText(string answer)
    {
        var clean = CustomerText.Clean(answer);
        return clean.Length <= AnswerLetters ? clean : clean[..AnswerLetters];
    }
}
