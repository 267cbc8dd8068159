using System.Numerics.Tensors;

namespace SupportMax.Saas.Answering;

/// <summary>The sources of one reply, ready to hold sentences against. Not safe for concurrent callers.</summary>
public sealed class GroundingScope
{
    // Chosen on the cases of the grounding tests: all inventions refused, most paraphrases let through.
    private const double EnoughWords = 0.6;
    private const double FewWords = 0.34;
    private const double SameMeaning = 0.62;
    private const int CourtesyWords = 3;

    private readonly ISentenceEncoder _encoder;
    private readonly List<SourceFacts> _sources;
    private readonly SourceFacts _question;

    internal GroundingScope(ISentenceEncoder encoder, IReadOnlyList<string> sources, string question)
    {
        _encoder = encoder;
        _sources = [.. sources.Select(source => new SourceFacts(source, encoder))];
        _question = new SourceFacts(question, encoder: null);
    }

    /// <summary>What is wrong with a sentence; null when nothing is.</summary>
    public GroundingFinding? FindFault(ReplySentence sentence)
    {
        if (sentence.Citations.FirstOrDefault(number => number < 1 || number > _sources.Count, -1) is var unknown and not -1)
            return new GroundingFinding(sentence.Raw, GroundingFault.UnknownCitation, $"[{unknown}]");
        if (OutputFilter.FindForbidden(sentence.Text) is { } forbidden)
            return new GroundingFinding(sentence.Raw, GroundingFault.Forbidden, forbidden);
        var cited = sentence.Citations.Count == 0 ? _sources : [.. sentence.Citations.Select(number => _sources[number - 1])];
        if (FindUnknownFact(sentence.Text, cited) is { } fact)
            return new GroundingFinding(sentence.Raw, GroundingFault.UnknownFact, fact);
        return FindUnsupported(sentence, cited);
    }

    private static bool IsWrittenSmall(string text, string stem) =>
        ContentWords.Of(string.Join(' ', text.Split(' ').Where(word => word.Length > 0 && char.IsLower(word[0])))).Contains(stem, StringComparer.Ordinal);

    private static bool IsContrary(string text, SourcePassage passage) =>
        ContentWords.SaysNo(text) != passage.SaysNo || ContentWords.SaysOnly(text) != passage.SaysOnly;

    /// <summary>A number of the customer's own says nothing where the sources count the same thing otherwise, and money never.</summary>
    private bool MayRepeat((string Number, string Unit) number, List<SourceFacts> cited) =>
        number.Unit is not ("$" or "€" or "£" or "%") && _question.HasNumber(number) && !cited.Exists(source => source.Counts(number.Unit));

    private string? FindUnknownFact(string text, List<SourceFacts> cited)
    {
        foreach (var link in FactTexts.Links(text).Where(link => !cited.Exists(source => source.HasLink(link))))
            return link;
        foreach (var number in FactTexts.Numbers(text).Where(number => !cited.Exists(source => source.HasNumber(number)) && !MayRepeat(number, cited)))
            return $"{number.Number} {number.Unit}".TrimEnd();
        foreach (var word in FactTexts.CalendarWords(text).Where(word => !cited.Exists(source => source.HasWord(word))))
            return word;
        return FactTexts.Names(text).FirstOrDefault(name => !cited.Exists(source => source.HasName(name)) && !_question.HasName(name));
    }

    private GroundingFinding? FindUnsupported(ReplySentence sentence, List<SourceFacts> cited)
    {
        var stems = ContentWords.Of(sentence.Text);
        if (stems.Find(stem => ContentWords.IsPromise(stem) && !cited.Exists(source => source.HasPromise(stem) || (source.HasStem(stem) && !IsWrittenSmall(sentence.Text, stem)))) is { } promise)
            return new GroundingFinding(sentence.Raw, GroundingFault.Unsupported, promise);
        if (FactTexts.SaysAll(sentence.Text) && !cited.Exists(source => source.SaysAll))
            return new GroundingFinding(sentence.Raw, GroundingFault.Unsupported, "all, every, any");
        if (stems.Count <= CourtesyWords && sentence.Citations.Count == 0 && stems.TrueForAll(stem => !ContentWords.IsPromise(stem)))
            return null;

        var encoding = new float[_encoder.Dimensions];
        _encoder.Encode(sentence.Text, encoding);
        var best = cited.SelectMany(source => source.Passages).MaxBy(passage => TensorPrimitives.Dot(passage.Encoding, encoding) + passage.Coverage(stems));
        if (best is null)
            return new GroundingFinding(sentence.Raw, GroundingFault.Unsupported, sentence.Text);
        var meaning = TensorPrimitives.Dot(best.Encoding, encoding);
        var known = stems.Count == 0 ? 1 : (double)stems.Count(stem => cited.Exists(source => source.HasStem(stem))) / stems.Count;
        if (known < FewWords || (known < EnoughWords && meaning < SameMeaning))
            return new GroundingFinding(sentence.Raw, GroundingFault.Unsupported, string.Join(' ', stems.Where(stem => !cited.Exists(source => source.HasStem(stem)))));
        return IsContrary(sentence.Text, best) && meaning >= SameMeaning / 2 ? new GroundingFinding(sentence.Raw, GroundingFault.Contradicted, best.Text) : null;
    }
}
