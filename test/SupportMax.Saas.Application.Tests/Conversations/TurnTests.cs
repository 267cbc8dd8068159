using Microsoft.Extensions.DependencyInjection;

namespace SupportMax.Saas.Conversations;

/// <summary>Whose turn it is when several write at once.</summary>
public sealed class TurnTests(BotFixture fixture) : BotTest(fixture), IClassFixture<BotFixture>
{
    private static readonly StaffMember s_agent = new(Guid.NewGuid(), "Ava");
    private readonly BotFixture _fixture = fixture;

    [Fact]
    public async Task Several_fragments_are_one_thought_and_get_one_reply()
    {
        var shop = await OpenShopAsync(Bold);
        var first = await SendAsync(shop, null, "hello");
        await SendAsync(shop, first.ConversationId, "quick question:");
        var last = await SendAsync(shop, first.ConversationId, "where do I find my invoices?");
        await ReplyAsync(shop, first.ConversationId);
        await ReplyAsync(shop, first.ConversationId);

        var reply = (await MessagesAsync(shop, first.ConversationId)).Where(message => message.AuthorKind == AuthorKind.Bot).ShouldHaveSingleItem();
        reply.RepliesToSequence.ShouldBe(last.Sequence);
        (await AnsweredAsync(shop, first.ConversationId)).ShouldBe("invoices");
    }

    [Fact]
    public async Task Bots_on_many_nodes_give_one_reply()
    {
        var shop = await OpenShopAsync(Bold);
        var sent = await SendAsync(shop, null, "can I pay by paypal");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ReplyAsync(shop, sent.ConversationId)));
        (await MessagesAsync(shop, sent.ConversationId)).Count.ShouldBe(2);
        _fixture.Pushed.MessagesOf(sent.ConversationId).Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_is_added_while_the_bot_thinks_belongs_to_the_same_reply()
    {
        var shop = await OpenShopAsync(Bold);
        var first = await SendAsync(shop, null, "How do I turn on dark mode");
        OnceWhileTheBotReads(() => SendAsync(shop, first.ConversationId, "in the mobile app?"));
        await ReplyAsync(shop, first.ConversationId);

        var messages = await MessagesAsync(shop, first.ConversationId);
        messages.Select(message => message.AuthorKind).ShouldBe([AuthorKind.Visitor, AuthorKind.Visitor, AuthorKind.Bot]);
        messages[^1].RepliesToSequence.ShouldBe(2);
        (await AnsweredAsync(shop, first.ConversationId)).ShouldBe("dark-mobile");
    }

    [Fact]
    public async Task A_person_who_replies_while_the_bot_thinks_silences_it()
    {
        var shop = await OpenShopAsync(Bold);
        var sent = await SendAsync(shop, null, "can I pay by paypal");
        OnceWhileTheBotReads(() => AgentRepliesAsync(shop, sent.ConversationId));
        await ReplyAsync(shop, sent.ConversationId);

        var messages = await MessagesAsync(shop, sent.ConversationId);
        messages.Select(message => message.AuthorKind).ShouldBe([AuthorKind.Visitor, AuthorKind.Agent]);
        (await FindAsync(shop, sent.ConversationId)).Status.ShouldBe(ConversationStatus.Pending);
    }

    [Fact]
    public async Task After_a_person_has_replied_the_customers_next_message_waits_for_a_person()
    {
        var shop = await OpenShopAsync(Bold);
        var sent = await SendAsync(shop, null, "can I pay by paypal");
        await AgentRepliesAsync(shop, sent.ConversationId);
        await SendAsync(shop, sent.ConversationId, "where do I find my invoices?");
        await ReplyAsync(shop, sent.ConversationId);

        (await MessagesAsync(shop, sent.ConversationId))[^1].AuthorKind.ShouldBe(AuthorKind.Visitor);
        var conversation = await FindAsync(shop, sent.ConversationId);
        conversation.Status.ShouldBe(ConversationStatus.Waiting);
        conversation.PendingSince.ShouldBeNull();
    }

    private void OnceWhileTheBotReads(Func<Task> interruption)
    {
        var done = false;
        _fixture.Encoder.Reading = _ =>
        {
            if (done)
                return;
            done = true;
            // The encoder is not asynchronous; on a thread of its own, so that nothing of the reader's context comes along.
            Task.Run(interruption).GetAwaiter().GetResult();
        };
    }

    private Task<SendResult> AgentRepliesAsync(Shop shop, Guid conversationId) => AsTenantAsync(shop.Tenant, services =>
        services.GetRequiredService<IInboxAppService>().ReplyAsync(conversationId, s_agent, Guid.NewGuid().ToString(), "I'll look into it.", CancellationToken.None));
}
