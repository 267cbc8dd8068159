namespace SupportMax.Saas.Answering;

/// <summary>A question judged: the candidates, their probabilities (the last one that none is right), and the evidence.</summary>
internal sealed record Judgement(Evidence Evidence, CandidateList Candidates, double[] Probabilities)
{
    /// <summary>The likeliest candidate's position; -1 without candidates.</summary>
    public int Best => SupportMax.Saas.Answering.Certainty.First(Probabilities);

    /// <summary>The likeliest candidate's probability; 0 without candidates.</summary>
    public double Certainty => Best < 0 ? 0 : Probabilities[Best];

    /// <summary>The same with an entry's probability lessened, the rest going to "none".</summary>
    public Judgement Lessen(int entry, double factor)
    {
        var position = Candidates.Entries.ToList().IndexOf(entry);
        if (position < 0) return this;
        var probabilities = (double[])Probabilities.Clone();
        probabilities[^1] += (1 - factor) * probabilities[position];
        probabilities[position] *= factor;
        return this with { Probabilities = probabilities };
    }

    /// <summary>The same with an entry's probability lessened, the rest going to all others in their proportions.</summary>
    public Judgement PassOn(int entry, double factor)
    {
        var position = Candidates.Entries.ToList().IndexOf(entry);
        if (position < 0 || Probabilities[position] >= 1) return this;
        var kept = factor * Probabilities[position];
        var scale = (1 - kept) / (1 - Probabilities[position]);
        var probabilities = Probabilities.Select((probability, i) => i == position ? kept : probability * scale).ToArray();
        return this with { Probabilities = probabilities };
    }
}
