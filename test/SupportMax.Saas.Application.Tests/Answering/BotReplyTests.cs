using SupportMax.Saas.Conversations;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Answering;

public sealed class BotReplyTests(BotFixture fixture) : BotTest(fixture), IClassFixture<BotFixture>
{
    private const string LongWithAnEmojiWhereTheSubjectEnds =
        "we have been looking for quite some time now for the place where the invoices of our company are kept by the system 12😀 and found none";

    private readonly BotFixture _fixture = fixture;

    [Fact]
    public async Task An_answer_cites_its_FAQ_and_asks_whether_it_helped()
    {
        var shop = await OpenShopAsync(Bold);
        var reply = await AskAsync(shop, null, "where can I get my invoices");
        reply.AuthorKind.ShouldBe(AuthorKind.Bot);
        reply.Text.ShouldBe("Open **Billing** and choose *Invoices*.");
        reply.Citations.ShouldHaveSingleItem().Title.ShouldBe("Where do I find my invoices?");
        reply.Offers.Select(offer => offer.Meaning).ShouldBe([OfferMeaning.Solved, OfferMeaning.NotHelpful, OfferMeaning.Person]);
        var conversation = await FindAsync(shop, reply.ConversationId);
        (conversation.Intent, conversation.ProductArea, conversation.BotAnswers, conversation.IsCounted).ShouldBe(("BillingQuestion", "Billing", 1, true));
        conversation.PendingSince.ShouldBeNull();
    }

    [Theory]
    [InlineData("How do I turn on dark mode in the mobile app?")]
    [InlineData("how do i turn on dark mode in the MOBILE app")]
    [InlineData(null)]
    public async Task A_choice_among_the_offered_is_answered_whether_clicked_typed_or_named_by_its_number(string? words)
    {
        var shop = await OpenShopAsync(Asking);
        var question = await AskAsync(shop, null, "how do I turn on dark mode");
        var mobile = question.Offers.ToList().FindIndex(offer => offer.Text.Contains("mobile", StringComparison.Ordinal));
        mobile.ShouldBeGreaterThanOrEqualTo(0, string.Join(" | ", question.Offers));
        question.Offers[^1].Meaning.ShouldBe(OfferMeaning.NoneOfThese);

        var reply = await AskAsync(shop, question.ConversationId, words ?? (mobile + 1).ToString());
        reply.Text.ShouldBe("In the app, open *Settings* and choose **Dark**.");
        (await AnsweredAsync(shop, question.ConversationId)).ShouldBe("dark-mobile");
        (await TicketsAsync(shop, question.ConversationId)).TotalCount.ShouldBe(0);
    }

    [Fact]
    public async Task None_of_these_goes_to_a_person_with_the_first_question_as_subject()
    {
        var shop = await OpenShopAsync(Asking);
        var question = await AskAsync(shop, null, "how do I turn on dark mode");
        var told = await AskAsync(shop, question.ConversationId, "None of these");
        var ticket = (await TicketsAsync(shop, question.ConversationId)).Items.ShouldHaveSingleItem();
        ticket.Reason.ShouldBe(EscalationReason.OffersRefused);
        ticket.Subject.ShouldBe("how do I turn on dark mode");
        told.Text.ShouldContain($"#{ticket.Number}");
    }

    [Fact]
    public async Task Two_questions_in_one_message_get_one_reply_that_answers_and_cites_both()
    {
        var shop = await OpenShopAsync(Bold);
        var reply = await AskAsync(shop, null, "Where do I find my invoices? And how do I turn on dark mode in the mobile app?");
        reply.Citations.Select(citation => citation.Title).ShouldBe(["Where do I find my invoices?", "How do I turn on dark mode in the mobile app?"]);
        reply.Text.ShouldContain("Open **Billing** and choose *Invoices*.");
        reply.Text.ShouldContain("In the app, open *Settings* and choose **Dark**.");
        (await AnsweredAsync(shop, reply.ConversationId)).ShouldBe("dark-mobile");
        (await TicketsAsync(shop, reply.ConversationId)).TotalCount.ShouldBe(0);
    }

    [Fact]
    public async Task A_follow_up_is_understood_from_what_was_asked_before()
    {
        var shop = await OpenShopAsync(Bold);
        var first = await AskAsync(shop, null, "How do I turn on dark mode in the browser?");
        (await AnsweredAsync(shop, first.ConversationId)).ShouldBe("dark-browser");
        await AskAsync(shop, first.ConversationId, "and in the mobile app?");
        (await AnsweredAsync(shop, first.ConversationId)).ShouldBe("dark-mobile");
    }

    [Fact]
    public async Task Small_talk_is_answered_and_not_counted()
    {
        var shop = await OpenShopAsync(Shy);
        var reply = await AskAsync(shop, null, "hello there");
        reply.AuthorKind.ShouldBe(AuthorKind.Bot);
        var conversation = await FindAsync(shop, reply.ConversationId);
        (conversation.IsCounted, conversation.FirstResponseAt, conversation.Intent).ShouldBe((false, null, null));
        (await TicketsAsync(shop, reply.ConversationId)).TotalCount.ShouldBe(0);
    }

    [Theory]
    [InlineData("I want to talk to a person please", EscalationReason.CustomerRequest)]
    [InlineData("where do I find my invoices", EscalationReason.LowConfidence)]
    [InlineData("?!?!", EscalationReason.Unreadable)]
    [InlineData(LongWithAnEmojiWhereTheSubjectEnds, EscalationReason.LowConfidence)]
    public async Task What_the_bot_leaves_to_a_person_becomes_a_ticket_and_the_customer_is_told(string text, EscalationReason reason)
    {
        var shop = await OpenShopAsync(Shy);
        var told = await AskAsync(shop, null, text);
        var ticket = (await TicketsAsync(shop, told.ConversationId)).Items.ShouldHaveSingleItem();
        ticket.Reason.ShouldBe(reason);
        ticket.Subject.ShouldBe(text.Length > 120 ? text[..118] + "…" : text);
        ticket.TranscriptThroughSequence.ShouldBe(told.Sequence);
        told.AuthorKind.ShouldBe(AuthorKind.System);
        told.Text.ShouldContain($"#{ticket.Number}");
        (await FindAsync(shop, told.ConversationId)).Status.ShouldBe(ConversationStatus.Waiting);
        _fixture.Pushed.StatusesOf(told.ConversationId).ShouldBe([ConversationStatus.Waiting]);
    }

    [Fact]
    public async Task When_the_engine_fails_a_person_takes_over_and_the_customer_is_told()
    {
        var shop = await OpenShopAsync(Bold);
        _fixture.Encoder.Reading = _ => throw new InvalidOperationException("out of order");
        Message told;
        try
        {
            told = await AskAsync(shop, null, "where do I find my invoices");
        }
        finally
        {
            _fixture.Encoder.Reading = null;
        }

        var ticket = (await TicketsAsync(shop, told.ConversationId)).Items.ShouldHaveSingleItem();
        ticket.Reason.ShouldBe(EscalationReason.Failure);
        ticket.Priority.ShouldBe(TicketPriority.P2);
        ticket.BotReasons.ShouldBe(["The answer engine failed."]);
        told.Text.ShouldContain($"#{ticket.Number}");
    }

    [Fact]
    public async Task That_solved_it_closes_the_conversation_as_confirmed()
    {
        var shop = await OpenShopAsync(Bold);
        var answer = await AskAsync(shop, null, "where do I find my invoices");
        await AskAsync(shop, answer.ConversationId, answer.Offers[0].Text);
        var conversation = await FindAsync(shop, answer.ConversationId);
        (conversation.Status, conversation.Resolution).ShouldBe((ConversationStatus.Resolved, ResolutionKind.Confirmed));
        _fixture.Pushed.StatusesOf(answer.ConversationId)[^1].ShouldBe(ConversationStatus.Resolved);
    }

    [Fact]
    public async Task The_next_question_opens_a_resolved_conversation_again_for_the_bot()
    {
        var shop = await OpenShopAsync(Bold);
        var answer = await AskAsync(shop, null, "where do I find my invoices");
        await AskAsync(shop, answer.ConversationId, answer.Offers[0].Text);
        var next = await AskAsync(shop, answer.ConversationId, "can I pay by paypal");
        next.Text.ShouldBe("Cards, PayPal and bank transfer.");
        var conversation = await FindAsync(shop, answer.ConversationId);
        (conversation.Status, conversation.Resolution).ShouldBe((ConversationStatus.Open, null));
        conversation.RecontactedAt.ShouldNotBeNull();
    }
}
