namespace SupportMax.Saas.Answering;

public sealed class KernelTrainerTests
{
    [Fact]
    public void Leaving_out_in_closed_form_equals_training_without()
    {
        var all = new RandomTexts(without: []);
        var heldOut = new KernelTrainer(all, CancellationToken.None).HoldOut([0..4, 4..8]).ToList();

        var withoutText = new RandomTexts(without: [5]);
        var withoutEntry = new RandomTexts(without: [4, 5, 6, 7]);

        heldOut.Select(scores => scores.Text).ShouldBe(Enumerable.Range(0, 8));
        ShouldBeNear(heldOut[5].WithoutText, withoutText.Learnt(5));
        ShouldBeNear(heldOut[5].WithoutEntry, withoutEntry.Learnt(5));
    }

    [Fact]
    public void A_learnt_text_is_recognized()
    {
        var texts = new RandomTexts(without: []);

        var scores = texts.Learnt(9);

        Array.IndexOf(scores, scores.Max()).ShouldBe(2);
    }

    [Fact]
    public void Learning_stops_when_cancelled() =>
        Should.Throw<OperationCanceledException>(() => new KernelTrainer(new RandomTexts(without: []), new CancellationToken(canceled: true)));

    private static void ShouldBeNear(float[] actual, float[] expected)
    {
        actual.Length.ShouldBe(expected.Length);
        for (var i = 0; i < expected.Length; i++) ((double)actual[i]).ShouldBe(expected[i], 1e-3);
    }

    /// <summary>600 texts four to an entry at random places in space, those of an entry near each other; those left out are like no text and of no class.</summary>
    private sealed class RandomTexts(int[] without) : ILabelledTexts
    {
        private const int Dimensions = 8;
        private readonly float[][] _places = Places();

        public int Count => _places.Length;

        public int Classes => Count / 4;

        public IReadOnlyList<int> ClassesOf(int text) => without.Contains(text) ? [] : [text / 4];

        public void WriteKernel(int text, Span<float> row)
        {
            for (var other = 0; other < row.Length; other++)
                row[other] = text == other ? 1 : without.Contains(text) || without.Contains(other) ? 0 : Likeness(text, other);
        }

        /// <summary>The scores of a text by what is learnt from those not left out.</summary>
        public float[] Learnt(int text)
        {
            var weights = new KernelTrainer(this, CancellationToken.None).Weights();
            return [.. weights.Select(said => said.Select((weight, other) => without.Contains(other) ? 0 : (float)weight * Likeness(text, other)).Sum())];
        }

        private float Likeness(int text, int other)
        {
            var distance = _places[text].Zip(_places[other], (a, b) => (a - b) * (a - b)).Sum();
            return MathF.Exp(-distance);
        }

        private static float[][] Places()
        {
            var random = new Random(3);
            var centres = Enumerable.Range(0, 150).Select(_ => Draw(random, 3)).ToArray();
            return [.. Enumerable.Range(0, 600).Select(text => centres[text / 4].Zip(Draw(random, 0.5f), (centre, offset) => centre + offset).ToArray())];
        }

        private static float[] Draw(Random random, float width) => [.. Enumerable.Range(0, Dimensions).Select(_ => width * (random.NextSingle() - 0.5f))];
    }
}
