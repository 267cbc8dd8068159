namespace SupportMax.Saas.Answering;

/// <summary>
/// What a text shows on its surface: words, pairs of words, and runs of 3 to 5 letters within words, each as a 32-bit hash.
/// Letters survive typos and endings, words and pairs carry the meaning.
/// </summary>
internal static class LexicalFeatures
{
    /// <summary>How much a feature of each kind counts before its rarity is considered.</summary>
    public const float WordWeight = 1f, PairWeight = 0.6f, LettersWeight = 0.35f;

    private const int MostWords = 200;

    /// <summary>Hashes with weights; a feature that occurs twice is there twice.</summary>
    public static List<(uint Hash, float Weight)> Of(string text)
    {
        var words = Words.Of(text);
        if (words.Count > MostWords) words.RemoveRange(MostWords, words.Count - MostWords);
        var features = new List<(uint, float)>(words.Count * 16);
        var previous = 0u;
        foreach (var word in words)
        {
            var hash = WordHash(word);
            features.Add((hash, WordWeight));
            if (previous != 0) features.Add((Mix(previous * 31 + hash), PairWeight));
            previous = hash;
            AddLetters($" {word} ", features);
        }

        return features;
    }

    /// <summary>The hash of one lower-case word.</summary>
    public static uint WordHash(string word) => Hash(word, 1);

    private static void AddLetters(string padded, List<(uint, float)> features)
    {
        for (var length = 3; length <= 5; length++)
            for (var start = 0; start + length <= padded.Length; start++)
                features.Add((Hash(padded.AsSpan(start, length), 2), LettersWeight));
    }

    /// <summary>FNV-1a over letters, then mixed so that low bits are good for buckets.</summary>
    private static uint Hash(ReadOnlySpan<char> letters, uint kind)
    {
        var hash = 2166136261u ^ kind;
        foreach (var letter in letters) hash = (hash ^ letter) * 16777619u;
        return Mix(hash);
    }

    /// <summary>MurmurHash3's finalizer.</summary>
    private static uint Mix(uint hash)
    {
        hash = (hash ^ (hash >> 16)) * 0x85EBCA6Bu;
        hash = (hash ^ (hash >> 13)) * 0xC2B2AE35u;
        return hash ^ (hash >> 16);
    }
}
