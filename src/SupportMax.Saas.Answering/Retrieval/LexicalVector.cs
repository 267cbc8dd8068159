namespace SupportMax.Saas.Answering;

/// <summary>A text's surface features, weighted by rarity, brought to length 1.</summary>
internal readonly record struct LexicalVector(uint[] Hashes, float[] Weights);
