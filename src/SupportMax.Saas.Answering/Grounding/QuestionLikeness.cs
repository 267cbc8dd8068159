using System.Numerics.Tensors;

namespace SupportMax.Saas.Answering;

/// <summary>
/// Tells whether two questions ask the same, so that one's reply can be sent to the other: near in meaning, with the same words
/// that mean something, numbers and denials. It is meant for questions to which the same sources were found, and errs on the strict side.
/// </summary>
public sealed class QuestionLikeness(ISentenceEncoder encoder)
{
    // The meaning alone tells “monthly” from “yearly” too badly, so every word that means something must be there, in whatever form.
    private const float SameMeaning = 0.75f;

    private static readonly string[] s_turns =
        "on off in out up down before after from to over under into with between during while above below when why who many much again once first next last".Split(' ');

    /// <summary>Reads a question.</summary>
    public EncodedQuestion Read(string question)
    {
        var encoding = new float[encoder.Dimensions];
        encoder.Encode(question, encoding);
        return new EncodedQuestion(encoding, new HashSet<string>(ContentWords.Of(question).Concat(Words.Of(question).Where(s_turns.Contains)), StringComparer.Ordinal), string.Join(' ', FactTexts.Digits(question).Order(StringComparer.Ordinal)), ContentWords.SaysNo(question) || ContentWords.SaysOnly(question));
    }

    /// <summary>The item whose question asks the same; null when none does.</summary>
    public T? Find<T>(string question, IReadOnlyList<T> items, Func<T, EncodedQuestion> encodedOf)
        where T : class
    {
        var read = Read(question);
        return items.Where(item => AskTheSame(read, encodedOf(item))).MaxBy(item => TensorPrimitives.Dot(read.Encoding, encodedOf(item).Encoding));
    }

    private static bool AskTheSame(EncodedQuestion one, EncodedQuestion other) =>
        one.Numbers == other.Numbers && one.Denies == other.Denies
        && TensorPrimitives.Dot(one.Encoding, other.Encoding) >= SameMeaning
        && one.Stems.SetEquals(other.Stems);
}

/// <summary>A question, ready to be held against others.</summary>
/// <param name="Encoding">What it means, as a vector of length 1.</param>
/// <param name="Stems">Its words that mean something.</param>
/// <param name="Numbers">Its numbers.</param>
/// <param name="Denies">Whether it denies or limits something.</param>
public sealed record EncodedQuestion(float[] Encoding, IReadOnlySet<string> Stems, string Numbers, bool Denies);
