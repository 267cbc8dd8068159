namespace SupportMax.Saas.Answering;

/// <summary>What a model learns from: texts by number, each with the classes it belongs to; texts of one entry follow each other.</summary>
internal interface ILabelledTexts
{
    /// <summary>How many texts there are.</summary>
    int Count { get; }

    /// <summary>How many classes there are; the entries come first.</summary>
    int Classes { get; }

    /// <summary>The classes of a text, its entry first.</summary>
    IReadOnlyList<int> ClassesOf(int text);

    /// <summary>Sets how alike a text is to each text up to itself, as <see cref="TextKernel"/> tells it.</summary>
    void WriteKernel(int text, Span<float> row);
}
