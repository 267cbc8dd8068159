using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Partners;
using SupportMax.Saas.Tenants;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Conversations;

public sealed class SafetyTests(BotFixture fixture) : BotTest(fixture), IClassFixture<BotFixture>
{
    [Theory]
    [InlineData("where do I find my invoices? not that it matters, I want to kill myself", EscalationReason.SelfHarm, TicketPriority.P1, "112")]
    [InlineData("Wo finde ich meine Rechnungen? Ich will nicht mehr leben", EscalationReason.SelfHarm, TicketPriority.P1, "Notruf")]
    [InlineData("my husband beats me and reads my tasks, can I pay by paypal", EscalationReason.Danger, TicketPriority.P1, "911")]
    [InlineData("where do I find my invoices, you idiots", EscalationReason.Abuse, TicketPriority.P3, "respectful")]
    public async Task Where_somebody_may_be_harmed_a_person_is_called_at_once_however_sure_the_bot_is(string text, EscalationReason reason, TicketPriority priority, string says)
    {
        var shop = await OpenShopAsync(Bold);
        var sent = await SendAsync(shop, null, text);

        var notice = (await MessagesAsync(shop, sent.ConversationId))[^1];
        notice.AuthorKind.ShouldBe(AuthorKind.System);
        var ticket = (await TicketsAsync(shop, sent.ConversationId)).Items.ShouldHaveSingleItem();
        (ticket.Reason, ticket.Priority).ShouldBe((reason, priority));
        notice.Text.ShouldContain(says);
        notice.Text.ShouldContain($"#{ticket.Number}");
        var conversation = await FindAsync(shop, sent.ConversationId);
        (conversation.State, conversation.AwaitsBot, conversation.Priority).ShouldBe((ConversationState.Waiting, false, priority));
        await ReplyAsync(shop, sent.ConversationId);
        (await MessagesAsync(shop, sent.ConversationId)).ShouldNotContain(message => message.AuthorKind == AuthorKind.Bot);
    }

    [Fact]
    public async Task What_is_said_in_two_messages_is_heard_as_one()
    {
        var shop = await OpenShopAsync(Bold);
        var first = await SendAsync(shop, null, "I just want to kill");
        await SendAsync(shop, first.ConversationId, "myself");
        await ReplyAsync(shop, first.ConversationId);
        (await TicketsAsync(shop, first.ConversationId)).Items.ShouldHaveSingleItem().Reason.ShouldBe(EscalationReason.SelfHarm);
    }

    [Fact]
    public async Task Who_waits_for_a_person_already_comes_first_and_is_told_once_where_help_is()
    {
        var shop = await OpenShopAsync(Bold);
        var asked = await AskAsync(shop, null, "I want to talk to a person");
        var sent = await SendAsync(shop, asked.ConversationId, "hurry, I am going to kill myself");
        await SendAsync(shop, asked.ConversationId, "I mean it, I want to die");

        (await FindAsync(shop, sent.ConversationId)).Priority.ShouldBe(TicketPriority.P1);
        (await MessagesAsync(shop, sent.ConversationId)).Count(message => message.Text.Contains("112", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_partners_bot_does_not_keep_such_a_message_either()
    {
        var shop = await OpenShopAsync(Bold);
        var first = await SendAsync(shop, null, "hello");
        await AsTenantAsync(shop.Tenant, async services =>
        {
            var client = new PartnerClient(new ClientSettings("Shop", ["tickets"], null, null, true), Clock.GetUtcNow());
            services.GetRequiredService<EntityFrameworkCore.SupportMaxDbContext>().Add(client);
            await services.GetRequiredService<IUnitOfWork>().SaveAsync(CancellationToken.None);
            (await services.GetRequiredService<IConversationRepository>().FindForUpdateAsync(first.ConversationId, CancellationToken.None))!.LetPartnerAnswer(client.Id);
            await services.GetRequiredService<IUnitOfWork>().SaveAsync(CancellationToken.None);
        });

        await SendAsync(shop, first.ConversationId, "ich bringe mich um");

        (await FindAsync(shop, first.ConversationId)).State.ShouldBe(ConversationState.Waiting);
    }
}
