using System.Numerics.Tensors;

namespace SupportMax.Saas.Answering;

/// <summary>Picks the entries worth judging for a question and describes each in numbers.</summary>
internal sealed class CandidateFinder(SearchIndex index, Func<int, int> classOf)
{
    private const int MostBySearch = 10;
    private const int MostByModel = 10;
    private const int MostByAnswer = 6;
    private const int MostByAnswerWording = 40;

    /// <summary>How much an answer's meaning counts beside its wording in finding it; many answers mean alike.</summary>
    private const float AnswerMeaningShare = 0.3f;

    // A phrasing's likelihood grows with its likeness like this; found on development splits of public data.
    private const float MeaningSlope = 8, WordingSlope = 10;

    /// <summary>How sharply the learnt model's scores tell classes apart.</summary>
    private const float LearnedSlope = 10;

    /// <summary>Finds candidates, leaving out a phrasing or an entry when one is given (to see what the rest would say).</summary>
    public CandidateList Find(Evidence evidence, int withoutPhrasing = -1, int withoutEntry = -1)
    {
        var phrasings = index.Phrasings;
        var likeness = new float[phrasings.Texts.Count];
        TensorPrimitives.Multiply(evidence.Wording, WordingSlope, likeness);
        TensorPrimitives.MultiplyAdd(evidence.Meaning, MeaningSlope, likeness, likeness);
        var usual = likeness.Length == 0 ? (Mean: 0, Deviation: 1) : (Mean: TensorPrimitives.Average<float>(likeness), Deviation: TensorPrimitives.StdDev<float>(likeness) + 1e-3f);
        if (withoutPhrasing >= 0) likeness[withoutPhrasing] = float.NegativeInfinity;
        if (withoutEntry >= 0) likeness.AsSpan(phrasings.Of(withoutEntry)).Fill(float.NegativeInfinity);

        var bySearch = new TopList(MostBySearch);
        for (var i = 0; i < likeness.Length; i++) bySearch.Offer(phrasings.EntryOf(i), likeness[i]);
        var byModel = new TopList(MostByModel);
        var learned = new LearnedScores(ByEntry(evidence), withoutEntry);
        learned.OfferTo(byModel);
        List<int> entries = [.. bySearch.Items.Union(byModel.Items).Union(ByAnswer(evidence, withoutEntry))];
        var alternatives = entries.ConvertAll(entry => Describe(evidence, entry, likeness, usual, withoutPhrasing, learned));
        alternatives.Add(None(evidence, alternatives, learned, LeftOut(withoutPhrasing, withoutEntry)));
        return new(entries, alternatives);
    }

    /// <summary>The entries whose answers speak of what is asked, whatever their questions say.</summary>
    private IEnumerable<int> ByAnswer(Evidence evidence, int withoutEntry)
    {
        if (evidence.AnswerWording.Length == 0) return [];
        var list = new TopList(MostByAnswer);
        foreach (var entry in evidence.KnowsAnswerMeanings ? Enumerable.Range(0, evidence.AnswerWording.Length) : ByAnswerWording(evidence))
            if (entry != withoutEntry)
                list.Offer(entry, evidence.AnswerWording[entry] + AnswerMeaningShare * evidence.AnswerMeaningOf(entry));
        return list.Items;
    }

    /// <summary>Those whose answers share most words with the question: so many that the meanings of the others would hardly change the choice.</summary>
    private static IEnumerable<int> ByAnswerWording(Evidence evidence)
    {
        var list = new TopList(MostByAnswerWording);
        for (var entry = 0; entry < evidence.AnswerWording.Length; entry++) list.Offer(entry, evidence.AnswerWording[entry]);
        return list.Items;
    }

    private Range LeftOut(int phrasing, int entry) => entry >= 0 ? index.Phrasings.Of(entry) : phrasing >= 0 ? phrasing..(phrasing + 1) : 0..0;

    /// <summary>The learnt model's score of each entry; one it does not know yet gets what its likeness suggests.</summary>
    private float[] ByEntry(Evidence evidence)
    {
        if (evidence.Learned.Length == 0) return [];
        var scores = new float[index.Phrasings.EntryCount];
        for (var entry = 0; entry < scores.Length; entry++)
            scores[entry] = classOf(entry) is var label && label >= 0 ? evidence.Learned[label] : Expected(evidence, index.Phrasings.Of(entry));
        return scores;
    }

    /// <summary>About what the model gives its own entries at such a likeness, once it has learnt them.</summary>
    private static float Expected(Evidence evidence, Range phrasings)
    {
        var likeness = 0f;
        for (var i = phrasings.Start.Value; i < phrasings.End.Value; i++)
            likeness = Math.Max(likeness, (evidence.Meaning[i] + evidence.Wording[i]) / 2);
        return Math.Max(0, likeness - 0.15f);
    }

    private double[] Describe(Evidence evidence, int entry, float[] likeness, (float Mean, float Deviation) usual, int withoutPhrasing, LearnedScores learned)
    {
        var features = new double[CandidateFeatures.Count];
        var (first, count) = index.Phrasings.Of(entry).GetOffsetAndLength(likeness.Length);
        double meaning = -1, wording = 0, highest = double.NegativeInfinity, sum = 0;
        for (var i = first; i < first + count; i++)
        {
            if (i == withoutPhrasing) continue;
            meaning = Math.Max(meaning, evidence.Meaning[i]);
            wording = Math.Max(wording, evidence.Wording[i]);
            highest = Math.Max(highest, likeness[i]);
        }

        for (var i = first; i < first + count; i++) sum += Math.Exp(likeness[i] - highest);
        features[CandidateFeatures.Closeness] = count == 0 || double.IsNegativeInfinity(highest) ? 0 : highest + Math.Log(sum);
        // A long message is less like everything: how far the best stands out from the base's other phrasings does not depend on that.
        features[CandidateFeatures.Standing] = double.IsNegativeInfinity(highest) ? 0 : (highest - usual.Mean) / usual.Deviation;
        features[CandidateFeatures.Meaning] = meaning;
        features[CandidateFeatures.Wording] = wording;
        learned.Describe(entry, features);
        features[CandidateFeatures.AnswerMeaning] = evidence.AnswerMeaningOf(entry);
        features[CandidateFeatures.AnswerWording] = evidence.AnswerWording.Length == 0 ? 0 : evidence.AnswerWording[entry];
        features[CandidateFeatures.Phrasings] = Math.Log(1 + count);
        return features;
    }

    private double[] None(Evidence evidence, List<double[]> alternatives, LearnedScores learned, Range leftOut)
    {
        var features = new double[CandidateFeatures.Count];
        double known = 0, all = 1e-6;
        foreach (var word in evidence.Question.Words)
        {
            var rarity = index.Wordings.RarityOf(word);
            all += rarity;
            if (index.Wordings.Knows(word, leftOut)) known += rarity;
        }

        features[CandidateFeatures.None] = 1;
        features[CandidateFeatures.NoneUnknownWords] = 1 - known / all;
        features[CandidateFeatures.NoneLength] = Math.Log(1 + evidence.Question.Words.Length);
        features[CandidateFeatures.NoneNearest] = Highest(CandidateFeatures.Meaning);
        features[CandidateFeatures.NoneWording] = Highest(CandidateFeatures.Wording);
        features[CandidateFeatures.NoneStanding] = Highest(CandidateFeatures.Standing);
        features[CandidateFeatures.NoneEntries] = Math.Log(1 + index.Phrasings.EntryCount);
        features[CandidateFeatures.NoneLearned] = learned.Highest;
        return features;

        double Highest(int feature) => alternatives.Count == 0 ? 0 : alternatives.Max(candidate => candidate[feature]);
    }

    /// <summary>The learnt model's say about entries.</summary>
    private sealed class LearnedScores
    {
        private readonly float[] _byEntry;
        private readonly double _logSum;
        private readonly double _second;

        public LearnedScores(float[] byEntry, int withoutEntry)
        {
            _byEntry = byEntry;
            Highest = _second = byEntry.Length == 0 ? 0 : double.NegativeInfinity;
            if (byEntry.Length > 0 && withoutEntry >= 0) byEntry[withoutEntry] = float.NegativeInfinity;
            var sum = 0.0;
            foreach (var score in byEntry)
            {
                sum += Math.Exp(LearnedSlope * score);
                if (score > Highest) (Highest, _second) = (score, Highest);
                else if (score > _second) _second = score;
            }

            if (double.IsNegativeInfinity(Highest)) Highest = 0;
            _logSum = Math.Log(sum);
        }

        public double Highest { get; }

        public void OfferTo(TopList list)
        {
            for (var entry = 0; entry < _byEntry.Length; entry++) list.Offer(entry, _byEntry[entry]);
        }

        public void Describe(int entry, double[] features)
        {
            if (_byEntry.Length == 0) return;
            double score = _byEntry[entry];
            features[CandidateFeatures.Learned] = score;
            features[CandidateFeatures.LearnedShare] = Math.Max(-12, LearnedSlope * score - _logSum);
            features[CandidateFeatures.LearnedMargin] = double.IsNegativeInfinity(_second) ? score : score - (score == Highest ? _second : Highest);
        }
    }
}
