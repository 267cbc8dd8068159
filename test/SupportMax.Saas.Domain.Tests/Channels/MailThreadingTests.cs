namespace SupportMax.Saas.Channels;

public sealed class MailThreadingTests
{
    [Fact]
    public void The_strongest_tie_of_a_known_sender_decides()
    {
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        MailThreading.Decide([new(first, MailThreadReason.SubjectAndSender, "s", true), new(second, MailThreadReason.ReplyToken, "t", true)])
            .ShouldBe(new ThreadDecision(second, MailThreadReason.ReplyToken, "t", null));
        MailThreading.Decide([]).ShouldBe(new ThreadDecision(null, MailThreadReason.New, null, null));
    }

    [Fact]
    public void A_stranger_is_kept_out_even_with_a_token_and_staff_learn_of_it()
    {
        var theirs = Guid.NewGuid();
        MailThreading.Decide([new(theirs, MailThreadReason.ReplyToken, "t", false)]).ShouldBe(new ThreadDecision(null, MailThreadReason.Stranger, "t", theirs));
    }

    [Fact]
    public void A_weaker_tie_of_a_known_sender_is_better_than_a_strangers_token()
    {
        var (theirs, own) = (Guid.NewGuid(), Guid.NewGuid());
        MailThreading.Decide([new(theirs, MailThreadReason.ReplyToken, "t", false), new(own, MailThreadReason.SubjectAndSender, "s", true)]).ConversationId.ShouldBe(own);
    }
}
