namespace SupportMax.Saas.Answering;

/// <summary>A customer's question as the index reads it.</summary>
/// <param name="Text">Cleaned.</param>
/// <param name="Encoding">Centred on the base's mean, length 1.</param>
/// <param name="Surface">Surface features with the base's rarities.</param>
/// <param name="Words">Hashes of its different words.</param>
internal sealed record Question(string Text, float[] Encoding, LexicalVector Surface, uint[] Words);
