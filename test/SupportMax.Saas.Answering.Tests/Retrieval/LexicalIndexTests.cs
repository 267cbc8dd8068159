namespace SupportMax.Saas.Answering;

public sealed class LexicalIndexTests
{
    private static readonly string[] s_texts = ["reset my password", "where are my invoices", "change the password of a colleague", "invoices as a file"];

    [Fact]
    public void Room_for_the_first_texts_alone_gets_their_scores()
    {
        var index = new LexicalIndex(s_texts, CancellationToken.None);
        var all = new float[s_texts.Length];
        var first = new float[2];
        index.Score(index.Vector("my invoices and my password"), all);
        index.Score(index.Vector("my invoices and my password"), first);
        all.ShouldAllBe(score => score > 0);
        first.ShouldBe(all[..2]);
    }
}
