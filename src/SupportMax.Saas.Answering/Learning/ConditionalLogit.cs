namespace SupportMax.Saas.Answering;

/// <summary>
/// Chooses among alternatives, each with features: the probability of one is its exponentiated utility's share (McFadden's conditional logit).
/// </summary>
internal static class ConditionalLogit
{
    private const int MostSteps = 25;
    private const double GoodEnough = 1e-6;

    /// <summary>The probabilities of the alternatives; they sum to 1.</summary>
    public static double[] Probabilities(IReadOnlyList<double[]> alternatives, double[] weights)
    {
        var probabilities = new double[alternatives.Count];
        for (var i = 0; i < probabilities.Length; i++) probabilities[i] = Utility(alternatives[i], weights);
        var highest = probabilities.Max();
        var sum = 0.0;
        for (var i = 0; i < probabilities.Length; i++) sum += probabilities[i] = Math.Exp(probabilities[i] - highest);
        for (var i = 0; i < probabilities.Length; i++) probabilities[i] /= sum;
        return probabilities;
    }

    /// <summary>An alternative's utility.</summary>
    public static double Utility(double[] features, double[] weights)
    {
        var utility = 0.0;
        for (var i = 0; i < features.Length; i++) utility += features[i] * weights[i];
        return utility;
    }

    /// <summary>
    /// The most likely weights given examples and a belief that they lie near the prior, as strongly as the penalty says (Newton's method).
    /// </summary>
    public static double[] Fit(IReadOnlyList<Choice> choices, double[] prior, double[] penalty, CancellationToken cancellationToken)
    {
        var weights = (double[])prior.Clone();
        var before = Loss(choices, weights, prior, penalty);
        for (var step = 0; step < MostSteps; step++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var direction = Direction(choices, weights, prior, penalty);
            var rate = 1.0;
            var (candidate, after) = Moved(rate);
            while (after > before && rate > 1e-3) (candidate, after) = Moved(rate /= 2);
            if (before - after < GoodEnough * Math.Abs(before)) return after < before ? candidate : weights;
            (weights, before) = (candidate, after);

            (double[], double) Moved(double share)
            {
                var moved = weights.Zip(direction, (weight, change) => weight - share * change).ToArray();
                return (moved, Loss(choices, moved, prior, penalty));
            }
        }

        return weights;
    }

    private static double Loss(IReadOnlyList<Choice> choices, double[] weights, double[] prior, double[] penalty)
    {
        var loss = choices.AsParallel().Sum(choice => -choice.Weight * Math.Log(Math.Max(1e-12, Probabilities(choice.Alternatives, weights)[choice.Right])));
        for (var i = 0; i < weights.Length; i++) loss += 0.5 * penalty[i] * (weights[i] - prior[i]) * (weights[i] - prior[i]);
        return loss;
    }

    /// <summary>The inverse of the second derivative times the first.</summary>
    private static double[] Direction(IReadOnlyList<Choice> choices, double[] weights, double[] prior, double[] penalty)
    {
        var size = weights.Length;
        var gradient = new double[size];
        var curvature = new double[size, size];
        for (var i = 0; i < size; i++)
        {
            gradient[i] = penalty[i] * (weights[i] - prior[i]);
            curvature[i, i] = penalty[i] + 1e-9;
        }

        foreach (var choice in choices)
        {
            var probabilities = Probabilities(choice.Alternatives, weights);
            var mean = new double[size];
            for (var a = 0; a < probabilities.Length; a++)
                for (var i = 0; i < size; i++)
                    mean[i] += probabilities[a] * choice.Alternatives[a][i];
            for (var i = 0; i < size; i++) gradient[i] += choice.Weight * (mean[i] - choice.Alternatives[choice.Right][i]);
            for (var a = 0; a < probabilities.Length; a++)
                AddOuter(curvature, choice.Alternatives[a], mean, choice.Weight * probabilities[a]);
        }

        SmallMatrix.Invert(curvature);
        var direction = new double[size];
        for (var i = 0; i < size; i++)
            for (var j = 0; j < size; j++)
                direction[i] += curvature[i, j] * gradient[j];
        return direction;
    }

    private static void AddOuter(double[,] sum, double[] features, double[] mean, double weight)
    {
        for (var i = 0; i < mean.Length; i++)
        {
            var difference = weight * (features[i] - mean[i]);
            if (difference == 0) continue;
            for (var j = 0; j < mean.Length; j++) sum[i, j] += difference * (features[j] - mean[j]);
        }
    }
}

/// <summary>One example: the alternatives' features, which one was right, and how much the example counts.</summary>
internal sealed record Choice(IReadOnlyList<double[]> Alternatives, int Right, double Weight)
{
    /// <summary>The entries that the alternatives stand for, but for the last one, which is "none of them".</summary>
    public IReadOnlyList<int> Entries { get; init; } = [];
}
