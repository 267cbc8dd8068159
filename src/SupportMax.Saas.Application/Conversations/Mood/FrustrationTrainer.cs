namespace SupportMax.Saas.Conversations;

/// <summary>Trains a logistic regression by gradient steps over the examples in their order, with a penalty on large weights, so that each run ends the same.</summary>
internal static class FrustrationTrainer
{
    private const int Epochs = 120;
    private const double Penalty = 1;
    private const double FirstStep = 1;
    private const double StepDecay = 0.05;
    private const double BiasStep = 0.1;

    /// <summary>Features that are in one example alone tell nothing about others.</summary>
    private const int FewestExamples = 2;

    public static LogisticWeights Train(IReadOnlyList<(string Text, bool IsFrustrated)> examples)
    {
        var features = examples.Select(example => FrustrationFeatures.Of(example.Text)).ToList();
        var places = features.SelectMany(found => found).CountBy(feature => feature, StringComparer.Ordinal).Where(pair => pair.Value >= FewestExamples)
            .Select((pair, place) => (pair.Key, place)).ToDictionary(pair => pair.Key, pair => pair.place, StringComparer.Ordinal);
        var rows = features.Select(found => (Places: found.Where(places.ContainsKey).Select(feature => places[feature]).ToArray(), Scale: 1 / Math.Sqrt(found.Count))).ToList();
        var weights = new double[places.Count];
        var bias = 0.0;
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            var step = FirstStep / (1 + (epoch * StepDecay));
            for (var index = 0; index < rows.Count; index++)
            {
                var (row, scale) = rows[index];
                var sum = bias + (scale * row.Sum(place => weights[place]));
                var miss = (1 / (1 + Math.Exp(-sum))) - (examples[index].IsFrustrated ? 1 : 0);
                foreach (var place in row)
                    weights[place] -= step * ((miss * scale) + (Penalty / rows.Count * weights[place]));
                bias -= step * BiasStep * miss;
            }
        }

        return new LogisticWeights(bias, places.ToDictionary(pair => pair.Key, pair => weights[pair.Value], StringComparer.Ordinal));
    }
}
