using Microsoft.Extensions.DependencyInjection;

namespace SupportMax.Saas.Conversations;

/// <summary>What becomes of a conversation that was done, or that a person gave back.</summary>
public sealed class ReopeningTests(BotFixture fixture) : BotTest(fixture), IClassFixture<BotFixture>
{
    private static readonly StaffMember s_agent = new(Guid.NewGuid(), "Ava");
    private readonly BotFixture _fixture = fixture;

    [Theory]
    [InlineData("thanks!")]
    [InlineData("Danke schön")]
    [InlineData("👍")]
    [InlineData("That solved it")]
    public async Task Thanks_after_the_end_get_a_courtesy_and_open_nothing(string thanks)
    {
        var shop = await OpenShopAsync(Bold);
        var answer = await AskAsync(shop, null, "where do I find my invoices");
        await AskAsync(shop, answer.ConversationId, answer.Offers[0].Text);
        var courtesy = await AskAsync(shop, answer.ConversationId, thanks);
        courtesy.AuthorKind.ShouldBe(AuthorKind.Bot);
        var conversation = await FindAsync(shop, answer.ConversationId);
        (conversation.Status, conversation.Resolution, conversation.RecontactedAt).ShouldBe((ConversationStatus.Resolved, ResolutionKind.Confirmed, null));
        (await TicketsAsync(shop, answer.ConversationId)).TotalCount.ShouldBe(0);
    }

    [Fact]
    public async Task A_message_that_changes_whose_turn_it_is_tells_so_at_once()
    {
        var shop = await OpenShopAsync(Bold);
        var answer = await AskAsync(shop, null, "where do I find my invoices");
        await AsStaffAsync(shop, inbox => inbox.ReplyAsync(answer.ConversationId, s_agent, Guid.NewGuid().ToString(), "Ava here.", CancellationToken.None));
        await SendAsync(shop, answer.ConversationId, "one more thing");
        _fixture.Pushed.StatusesOf(answer.ConversationId)[^1].ShouldBe(ConversationStatus.Waiting);
        await AsStaffAsync(shop, inbox => inbox.ResolveAsync(answer.ConversationId, s_agent, CancellationToken.None));
        await SendAsync(shop, answer.ConversationId, "can I pay by paypal");
        _fixture.Pushed.StatusesOf(answer.ConversationId).TakeLast(2).ShouldBe([ConversationStatus.Resolved, ConversationStatus.Open]);
    }

    [Fact]
    public async Task Within_the_window_it_goes_on_and_later_a_new_linked_one_begins()
    {
        var shop = await OpenShopAsync(Bold);
        var answer = await AskAsync(shop, null, "where do I find my invoices");
        await AskAsync(shop, answer.ConversationId, answer.Offers[0].Text);
        Clock.Advance(TimeSpan.FromHours(72));
        (await SendAsync(shop, answer.ConversationId, "can I pay by paypal")).ConversationId.ShouldBe(answer.ConversationId);
        await ReplyAsync(shop, answer.ConversationId);
        await AskAsync(shop, answer.ConversationId, answer.Offers[0].Text);

        Clock.Advance(TimeSpan.FromHours(72) + TimeSpan.FromSeconds(1));
        var next = await SendAsync(shop, answer.ConversationId, "where do I find my invoices", "later");
        next.ConversationId.ShouldNotBe(answer.ConversationId);
        next.Sequence.ShouldBe(1);
        var again = await SendAsync(shop, answer.ConversationId, "where do I find my invoices", "later");
        (again.Duplicate, again.ConversationId).ShouldBe((true, next.ConversationId));
        var conversation = await FindAsync(shop, next.ConversationId);
        conversation.PreviousConversationId.ShouldBe(answer.ConversationId);
        (await FindAsync(shop, answer.ConversationId)).Status.ShouldBe(ConversationStatus.Resolved);
    }

    [Fact]
    public async Task Notices_are_in_the_customers_language()
    {
        var shop = await OpenShopAsync(Bold);
        var told = await AskAsync(shop, null, "Ich möchte bitte mit einem Menschen sprechen");
        await AsStaffAsync(shop, inbox => inbox.ResolveAsync(told.ConversationId, s_agent, CancellationToken.None));
        (await MessagesAsync(shop, told.ConversationId))[^1].Text.ShouldStartWith("Ava hat dieses Gespräch als erledigt markiert.");
    }

    [Fact]
    public async Task Given_back_the_bot_knows_nothing_of_what_was_said_before()
    {
        var shop = await OpenShopAsync(Bold);
        var first = await AskAsync(shop, null, "How do I turn on dark mode in the browser?");
        await AskAsync(shop, first.ConversationId, "I want to talk to a person please");
        await AsStaffAsync(shop, inbox => inbox.ReplyAsync(first.ConversationId, s_agent, Guid.NewGuid().ToString(), "Done.", CancellationToken.None));
        await AsStaffAsync(shop, inbox => inbox.GiveBackAsync(first.ConversationId, s_agent, "Only dark mode.", CancellationToken.None));
        (await TicketsAsync(shop, first.ConversationId)).Items.ShouldHaveSingleItem().Status.ShouldBe(Tickets.TicketStatus.Resolved);

        await SendAsync(shop, first.ConversationId, "can I pay by paypal");
        var conversation = await FindAsync(shop, first.ConversationId);
        conversation.LastAnsweredFaqId.ShouldBeNull();
        await ReplyAsync(shop, first.ConversationId);
        (await AnsweredAsync(shop, first.ConversationId)).ShouldBe("payment");
        var events = (await AsTenantAsync(shop.Tenant, services =>
            services.GetRequiredService<IInboxAppService>().ListEventsAsync(first.ConversationId, CancellationToken.None))).Items;
        events.Select(happened => happened.Trigger).ShouldBe([ConversationTrigger.HandedOver, ConversationTrigger.AgentReplied, ConversationTrigger.GivenBack]);
        (events[0].Actor.Kind, events[0].Reason).ShouldBe((AuthorKind.Visitor, "customerRequest"));
        (events[2].Actor.Name, events[2].Note).ShouldBe(("Ava", "Only dark mode."));
    }

    [Fact]
    public async Task What_is_shown_live_has_the_time_that_is_read_later()
    {
        var shop = await OpenShopAsync(Bold);
        Clock.Advance(TimeSpan.FromTicks(1_234_567));
        var sent = await SendAsync(shop, null, "where do I find my invoices");
        var live = _fixture.Pushed.MessagesOf(sent.ConversationId)[0].SentAt;
        (await MessagesAsync(shop, sent.ConversationId))[0].SentAt.ShouldBe(live);
    }

    private Task AsStaffAsync(Shop shop, Func<IInboxAppService, Task> work) =>
        AsTenantAsync(shop.Tenant, services => work(services.GetRequiredService<IInboxAppService>()));
}
