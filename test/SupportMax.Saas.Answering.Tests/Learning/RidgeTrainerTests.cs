namespace SupportMax.Saas.Answering;

public sealed class RidgeTrainerTests
{
    [Fact]
    public void Leaving_out_in_closed_form_equals_training_without()
    {
        var all = new RandomTexts(24, without: []);
        var heldOut = new RidgeTrainer(all, CancellationToken.None).HoldOut(4..8).ToList();

        var withoutText = new RidgeTrainer(new RandomTexts(24, without: [5]), CancellationToken.None).Model();
        var withoutEntry = new RidgeTrainer(new RandomTexts(24, without: [4, 5, 6, 7]), CancellationToken.None).Model();

        heldOut.Count.ShouldBe(4);
        ShouldBeNear(heldOut[1].WithoutText, Scores(withoutText, all.Rows[5]));
        ShouldBeNear(heldOut[1].WithoutEntry, Scores(withoutEntry, all.Rows[5]));
    }

    [Fact]
    public void An_inverse_times_its_matrix_is_one()
    {
        var random = new Random(1);
        const int Size = 192;
        var matrix = new float[Size * Size];
        for (var i = 0; i < Size; i++)
            for (var j = 0; j <= i; j++)
                matrix[i * Size + j] = matrix[j * Size + i] = (i == j ? 20 : 0) + random.NextSingle();
        var inverse = (float[])matrix.Clone();

        SymmetricInverse.Invert(inverse, Size, CancellationToken.None);

        var product = new float[Size * Size];
        MatrixProduct.Add(matrix, inverse, product, Size, Size, Size, CancellationToken.None);
        for (var i = 0; i < Size; i++)
            for (var j = 0; j < Size; j++)
                ((double)product[i * Size + j]).ShouldBe(i == j ? 1 : 0, 1e-4);
    }

    private static void ShouldBeNear(float[] actual, float[] expected)
    {
        for (var i = 0; i < expected.Length; i++) ((double)actual[i]).ShouldBe(expected[i], 0.01);
    }

    private static float[] Scores(RidgeModel model, float[] row)
    {
        var scores = new float[model.Classes];
        model.Score(row.AsSpan(0, 512), new([], []), scores);
        return scores;
    }

    /// <summary>Texts four to an entry with random encodings and no surface; those left out have no features and no class.</summary>
    private sealed class RandomTexts(int count, int[] without) : ILabelledTexts
    {
        public float[][] Rows { get; } = Draw(count);

        public int Count => count;

        public int Classes => count / 4;

        public IReadOnlyList<int> ClassesOf(int text) => without.Contains(text) ? [] : [text / 4];

        public void Write(int text, Span<float> features)
        {
            features.Clear();
            if (!without.Contains(text)) Rows[text].CopyTo(features);
        }

        private static float[][] Draw(int count)
        {
            var random = new Random(3);
            return [.. Enumerable.Range(0, count).Select(text => Enumerable.Range(0, 512).Select(i => (random.NextSingle() - 0.5f) / 11 + (i == text / 4 ? 0.5f : 0)).ToArray())];
        }
    }
}
