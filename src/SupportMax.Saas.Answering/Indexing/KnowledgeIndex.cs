using System.Collections.Frozen;

namespace SupportMax.Saas.Answering;

/// <summary>
/// A tenant's knowledge, ready to be asked: an immutable snapshot, safe for concurrent questions. <see cref="Build"/> makes it searchable at once,
/// <see cref="Train"/> returns a better one in seconds.
/// </summary>
public sealed class KnowledgeIndex
{
    private readonly IReadOnlyList<KnowledgeEntry> _entries;
    private readonly ISentenceEncoder _encoder;
    private readonly SearchIndex _search;
    private readonly TrainedModel? _model;
    private readonly QuestionAssessor _assessor;

    private KnowledgeIndex(IReadOnlyList<KnowledgeEntry> entries, ISentenceEncoder encoder, SearchIndex search, TrainedModel? model, bool isTrained)
    {
        _entries = entries;
        _encoder = encoder;
        _search = search;
        _model = model;
        IsTrained = isTrained;
        _assessor = new(entries, encoder, search, model);
    }

    /// <summary>How many entries can be answered with.</summary>
    public int EntryCount => _entries.Count;

    /// <summary>Whether classifiers and calibration were fitted to these entries; before, those of the previous snapshot or shipped priors serve.</summary>
    public bool IsTrained { get; }

    /// <summary>
    /// The base's own questions, asked while they were held out of the training, with what was stated for them and whether it was right; none before the first training.
    /// </summary>
    public IReadOnlyList<HeldOutAnswer> HeldOut => _model?.Calibration.HeldOut ?? [];

    /// <summary>About how much memory the snapshot takes, the entries' own texts not counted.</summary>
    public long Bytes => _search.Bytes + (_model?.Kernel is { } kernel ? kernel.Bytes + (kernel.Search == _search ? 0 : kernel.Search.Bytes) : 0);

    /// <summary>Makes entries searchable.</summary>
    /// <param name="entries">The whole base; ids must be different from each other.</param>
    /// <param name="encoder">The sentence encoder.</param>
    /// <param name="cache">Encodings made before.</param>
    /// <param name="previous">The snapshot this one follows, whose model is used again.</param>
    /// <param name="cancellationToken">Stops between batches.</param>
    public static KnowledgeIndex Build(
        IReadOnlyList<KnowledgeEntry> entries, ISentenceEncoder encoder, IEncodingCache cache, KnowledgeIndex? previous, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entries);
        if (entries.DistinctBy(entry => entry.Id).Count() != entries.Count)
            throw new ArgumentException("Two knowledge entries have the same id; give each its own.", nameof(entries));
        return new(entries, encoder, new(entries, encoder, cache, previous?._search, cancellationToken), previous?._model, isTrained: false);
    }

    /// <summary>Fits classifiers and calibration to the entries; runs for seconds, meant for the background.</summary>
    public KnowledgeIndex Train(CancellationToken cancellationToken)
    {
        if (_search.Phrasings.Texts.Count == 0) return new(_entries, _encoder, _search, null, isTrained: true);
        var outsiders = OutsiderTexts.All.Zip(OutsiderTexts.Encodings(_encoder), _search.Read).ToList();
        return new(_entries, _encoder, _search, new ModelTrainer(_search, _entries, outsiders, cancellationToken).Train(), isTrained: true);
    }

    /// <summary>What a training of these entries by this engine can be told from any other by; 32 bytes.</summary>
    public byte[] TrainingFingerprint() => KnowledgeFingerprint.Of(_entries);

    /// <summary>What was learnt, to be kept and given to <see cref="Restore"/>; null when there was nothing to learn from.</summary>
    /// <exception cref="InvalidOperationException">It is not trained yet.</exception>
    public byte[]? TrainedBytes()
    {
        if (!IsTrained) throw new InvalidOperationException("Train the index first.");
        return _model is null ? null : TrainedModelBytes.Write(_model);
    }

    /// <summary>The trained snapshot as <see cref="Train"/> made it once from the same entries, without the seconds that took.</summary>
    /// <param name="trained">The <see cref="TrainedBytes"/> of an index with the same <see cref="TrainingFingerprint"/>.</param>
    /// <exception cref="InvalidDataException">They are something else.</exception>
    public KnowledgeIndex Restore(byte[] trained) => new(_entries, _encoder, _search, TrainedModelBytes.Read(trained, _search), isTrained: true);

    /// <summary>What the engine makes of a customer's message.</summary>
    public Assessment Assess(string text, ConversationContext? context = null) => Assess(Read(text, context), context, FrozenDictionary<string, float[]>.Empty);

    /// <summary>Reads a customer's message, to be assessed when its texts are encoded.</summary>
    public static MessageReading Read(string text, ConversationContext? context) => QuestionAssessor.Read(text, context);

    /// <summary>What the engine makes of a customer's message that was read.</summary>
    /// <param name="reading">The message.</param>
    /// <param name="context">What it may refer to; the same as when it was read.</param>
    /// <param name="encodings">The encodings of <see cref="MessageReading.Texts"/>; what is missing is encoded here.</param>
    public Assessment Assess(MessageReading reading, ConversationContext? context, IReadOnlyDictionary<string, float[]> encodings) => _assessor.Assess(reading, context, encodings);

    /// <summary>The questions of a message that asks several, each on its own, in order; empty when the message is one question.</summary>
    public IReadOnlyList<AssessedPart> AssessParts(string text) => MessageParts.Assess(text, piece => Assess(piece));

    /// <summary>A text's candidates with their features, to learn shipped priors from.</summary>
    internal CandidateList Candidates(string text) => _assessor.Judge(CustomerText.Clean(text)).Candidates;

    /// <summary>How long search and choice of candidates take for a text that is already encoded.</summary>
    internal double SearchMilliseconds(string text) => _assessor.SearchMilliseconds(CustomerText.Clean(text));

    /// <summary>What the parts say about a text on their own, to measure them beside the whole.</summary>
    internal Evidence Evidence(string text) => _assessor.Judge(CustomerText.Clean(text)).Evidence;

    /// <summary>Whether an entry is in the base.</summary>
    internal bool Contains(Guid id) => _entries.Any(entry => entry.Id == id);

    /// <summary>The entry a phrasing belongs to.</summary>
    internal int EntryOf(int phrasing) => _search.Phrasings.EntryOf(phrasing);

    /// <summary>An entry's number in <see cref="CandidateList.Entries"/>.</summary>
    internal Guid IdOf(int entry) => _entries[entry].Id;

    /// <summary>
    /// From which probability on answers stay within an error budget, by the probabilities of this base's own held-out questions once it is trained;
    /// before, the budget is taken at its word.
    /// </summary>
    /// <param name="errorBudget">The largest share of wrong among given answers, above 0 and below 1, such as 0.05.</param>
    public Threshold ThresholdFor(double errorBudget)
    {
        if (errorBudget is not (> 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(errorBudget), errorBudget, "Give a share above 0 and below 1, such as 0.05.");
        var answer = _model?.Calibration.ThresholdFor(errorBudget) ?? 1 - errorBudget;
        return new(answer, Math.Min(answer, 0.5));
    }
}
