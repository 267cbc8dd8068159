namespace SupportMax.Saas.Answering;

/// <summary>What was learnt from a base.</summary>
/// <param name="Kernel">Scores of classes: entries, then intents, then product areas; null for a base too large to learn them.</param>
/// <param name="EntryClasses">The class of each entry the model knows; entries published since are missing.</param>
/// <param name="Intents">Names of the intents' classes, in order.</param>
/// <param name="ProductAreas">Names of the product areas' classes, in order.</param>
/// <param name="Weights">How candidates' features make up their probability.</param>
/// <param name="Certainty">How sure that makes.</param>
/// <param name="Calibration">The probabilities stated for held-out questions.</param>
internal sealed record TrainedModel(
    KernelModel? Kernel, IReadOnlyDictionary<Guid, int> EntryClasses, IReadOnlyList<string> Intents, IReadOnlyList<string> ProductAreas, double[] Weights,
    Certainty Certainty, Calibration Calibration)
{
    /// <summary>How many of the classes are entries.</summary>
    public int EntryClassCount => Kernel is null ? 0 : Kernel.Classes - Intents.Count - ProductAreas.Count;
}
