using System.Diagnostics;

namespace SupportMax.Saas.Answering;

/// <summary>Makes an assessment of a message: what kind it is, which entries may answer it, how likely, and why.</summary>
internal sealed class QuestionAssessor(IReadOnlyList<KnowledgeEntry> entries, ISentenceEncoder encoder, SearchIndex search, TrainedModel? model)
{
    private const int MostCandidates = 10;

    /// <summary>Reading a message together with an earlier one is a guess; it has to convince by more.</summary>
    private const double FollowUpTrust = 0.9;

    /// <summary>Unless the message itself says that it goes on: then its few words alone have to convince by more.</summary>
    private const double LinkedTrust = 2;

    /// <summary>Who asks on has seen the last answer; that it is meant again is less likely.</summary>
    private const double RepeatTrust = 0.5;

    /// <summary>"And in the app?" asks for something else than what was just answered; its likeness to that says nothing.</summary>
    private const double LinkedRepeatTrust = 0.1;

    private static readonly LabelProbability Unknown = new("", 0);

    private readonly CandidateFinder _finder = new(search, entry => model?.EntryClasses.GetValueOrDefault(entries[entry].Id, -1) ?? -1);

    private readonly double[] _weights = model?.Weights ?? PriorWeights.For(trained: false, search.AnsweredShare);

    private readonly Certainty _certainty = model?.Certainty ?? PriorWeights.Certainty(trained: false, search.AnsweredShare);

    /// <summary>Reads a message.</summary>
    public static MessageReading Read(string text, ConversationContext? context)
    {
        var clean = CustomerText.Clean(text);
        if (SafetyRule.Find(clean) is { } finding)
            return new(clean, MessageKind.Concern, finding.Language) { Reason = finding.Reason };
        var (kind, language) = (MessageKinds.Of(clean), LanguageGuess.Of(clean));
        return kind switch
        {
            MessageKind.Unreadable => new(clean, kind, language) { Reason = "There are no words to read in the message." },
            MessageKind.SmallTalk => new(clean, kind, language) { Reason = "A greeting, thanks or goodbye: nothing to look up." },
            MessageKind.PersonRequest => new(clean, kind, language) { Reason = "The customer asks for a person." },
            _ => new(clean, kind, language) { Completed = FollowUp.Complete(clean, context) },
        };
    }

    /// <summary>Assesses a message that was read.</summary>
    /// <param name="reading">The message.</param>
    /// <param name="context">What it may refer to; the same as when it was read.</param>
    /// <param name="encodings">Its texts' encodings, as far as they are made already.</param>
    public Assessment Assess(MessageReading reading, ConversationContext? context, IReadOnlyDictionary<string, float[]> encodings) => reading.Kind == MessageKind.Question
        ? Answerable(reading, context, encodings)
        : new(reading.Language, reading.Kind, Unknown, Unknown, [], new Dictionary<string, double>(StringComparer.Ordinal), [reading.Reason]);

    /// <summary>The candidates of a cleaned text with their features.</summary>
    public Judgement Judge(string clean)
    {
        var encoding = new float[encoder.Dimensions];
        encoder.Encode(clean, encoding);
        return Judge(clean, encoding);
    }

    private Judgement Judge(string clean, IReadOnlyDictionary<string, float[]> encodings) =>
        encodings.TryGetValue(clean, out var encoding) ? Judge(clean, encoding) : Judge(clean);

    private Judgement Judge(string clean, float[] encoding)
    {
        var evidence = new Evidence(search, search.Read(clean, encoding));
        if (model?.Kernel is { } kernel) evidence = new(evidence, Learned(kernel, clean, encoding, evidence));
        var candidates = _finder.Find(evidence);
        return new(evidence, candidates, _certainty.Apply(ConditionalLogit.Probabilities(candidates.Alternatives, _weights)));
    }

    /// <summary>How long search and choice of candidates take for a cleaned text once it is encoded.</summary>
    public double SearchMilliseconds(string clean)
    {
        var encoding = new float[encoder.Dimensions];
        encoder.Encode(clean, encoding);
        var started = Stopwatch.GetTimestamp();
        _finder.Find(new Evidence(search, search.Read(clean, encoding)));
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    /// <summary>A model of an earlier snapshot looks at the texts it learnt from.</summary>
    private float[] Learned(KernelModel kernel, string clean, float[] encoding, Evidence evidence)
    {
        if (kernel.Search == search) return kernel.Score(evidence.Meaning, evidence.Wording);
        var then = new Evidence(kernel.Search, kernel.Search.Read(clean, encoding));
        return kernel.Score(then.Meaning, then.Wording);
    }

    private Assessment Answerable(MessageReading reading, ConversationContext? context, IReadOnlyDictionary<string, float[]> encodings)
    {
        var judgement = Judge(reading.Clean, encodings);
        var isFollowUp = false;
        if (reading.Completed is { } complete)
        {
            var together = Judge(complete, encodings);
            var isLinked = FollowUp.BeginsWithLink(reading.Clean);
            if (context?.LastAnsweredEntryId is { } last)
                together = isLinked ? together.PassOn(Position(last), LinkedRepeatTrust) : together.Lessen(Position(last), RepeatTrust);
            isFollowUp = (isLinked ? LinkedTrust : FollowUpTrust) * together.Certainty > judgement.Certainty;
            if (isFollowUp) judgement = together;
        }

        return Describe(judgement, reading.Language, isFollowUp);
    }

    private Assessment Describe(Judgement judgement, string language, bool isFollowUp)
    {
        var ranked = judgement.Candidates.Entries.Select((entry, i) => (Entry: entries[entry], Probability: judgement.Probabilities[i]))
            .OrderByDescending(candidate => candidate.Probability)
            .ToList();
        var labels = judgement.Evidence.Learned.AsSpan(model?.EntryClassCount ?? 0);
        var intents = model?.Intents ?? [];
        var areas = model?.ProductAreas ?? [];
        return new(
            language,
            MessageKind.Question,
            LabelEstimate.Likeliest(ranked.ConvertAll(candidate => (candidate.Entry.Intent, candidate.Probability)), intents, labels[..intents.Count]),
            LabelEstimate.Likeliest(ranked.ConvertAll(candidate => (candidate.Entry.ProductArea, candidate.Probability)), areas, labels[intents.Count..]),
            [.. ranked.Take(MostCandidates).Select(candidate => new AnswerCandidate(candidate.Entry.Id, candidate.Probability))],
            Features(judgement),
            [.. ReasonWriter.Reasons(judgement, entry => entries[entry].Question, isFollowUp, model?.Kernel is not null)]);
    }

    private static Dictionary<string, double> Features(Judgement judgement)
    {
        var features = new Dictionary<string, double>(StringComparer.Ordinal) { ["probability"] = judgement.Certainty };
        if (judgement.Best < 0) return features;
        for (var i = 0; i < CandidateFeatures.Count; i++)
            features[CandidateFeatures.Names[i]] = judgement.Candidates.Alternatives[i < CandidateFeatures.None ? judgement.Best : judgement.Candidates.Entries.Count][i];
        return features;
    }

    private int Position(Guid id)
    {
        for (var i = 0; i < entries.Count; i++)
            if (entries[i].Id == id)
                return i;
        return -1;
    }
}
