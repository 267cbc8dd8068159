namespace SupportMax.Saas.Answering;

/// <summary>Questions that are encoded together are encoded as each would be by itself.</summary>
public sealed class QuestionEncodingsTests
{
    private static readonly string[] s_questions =
        ["How do I reset my password?", "can i pay by paypal", "where do i find my invoices", "is there a linux app", "wo finde ich meine Rechnungen", "how do i export a dashboard as pdf", ""];

    [Fact]
    public async Task Whoever_asks_at_the_same_time_gets_their_own_encoding()
    {
        var encodings = new QuestionEncodings(SharedEncoder.Instance);
        var asked = Enumerable.Range(0, 40).Select(number => s_questions[number % s_questions.Length]).ToList();
        var together = await Task.WhenAll(asked.Select(text => Task.Run(async () => await encodings.EncodeAsync([text], CancellationToken.None))));
        foreach (var (text, encoding) in asked.Zip(together))
            ShouldBeAlike(encoding.ShouldHaveSingleItem().Value, text);
    }

    [Fact]
    public async Task A_message_has_as_many_encodings_as_texts()
    {
        var encodings = new QuestionEncodings(SharedEncoder.Instance);
        (await encodings.EncodeAsync([], CancellationToken.None)).ShouldBeEmpty();
        var both = await encodings.EncodeAsync([s_questions[0], s_questions[1]], CancellationToken.None);
        both.Count.ShouldBe(2);
        ShouldBeAlike(both[s_questions[1]], s_questions[1]);
    }

    private static void ShouldBeAlike(float[] encoding, string text)
    {
        var alone = new float[SharedEncoder.Instance.Dimensions];
        SharedEncoder.Instance.Encode(text, alone);
        encoding.Zip(alone, (left, right) => Math.Abs(left - right)).Max().ShouldBeLessThan(1e-5f);
    }
}
