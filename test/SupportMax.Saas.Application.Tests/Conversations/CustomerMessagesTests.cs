using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Conversations;

/// <summary>Many customers' messages in one transaction: each becomes what it would have become by itself.</summary>
public sealed class CustomerMessagesTests(BotFixture fixture) : BotTest(fixture), IClassFixture<BotFixture>
{
    [Fact]
    public async Task What_cannot_be_written_with_the_others_is_left_out_and_the_others_are_written()
    {
        var (shop, other) = (await OpenShopAsync(Bold), await OpenShopAsync(Bold));
        var conversation = (await SendAsync(shop, null, "hello")).ConversationId;
        var others = (await SendAsync(other, null, "hello")).ConversationId;
        var results = await TakeAsync(
            shop,
            new CustomerMessage(conversation, shop.VisitorId, "good", "where do I find my invoices"),
            new CustomerMessage(Guid.NewGuid(), shop.VisitorId, "unknown", "hello"),
            new CustomerMessage(others, shop.VisitorId, "not-mine", "let me in"),
            new CustomerMessage(others, other.VisitorId, "empty", " \u0007 "),
            new CustomerMessage(others, other.VisitorId, "", "without a name"),
            new CustomerMessage(others, VisitorId: null, "partners", "not a partner's conversation"),
            new CustomerMessage(others, other.VisitorId, "also-good", "can I pay by paypal"));
        results.Select(result => result?.Sequence).ShouldBe([2, null, null, null, null, null, 2]);
        (await TextsAsync(shop, conversation)).ShouldBe(["hello", "where do I find my invoices"]);
        (await TextsAsync(other, others)).ShouldBe(["hello", "can I pay by paypal"]);
    }

    [Fact]
    public async Task A_message_that_calls_a_person_is_left_out_and_nothing_overtakes_it()
    {
        var shop = await OpenShopAsync(Bold);
        var conversation = (await SendAsync(shop, null, "hello")).ConversationId;
        var results = await TakeAsync(
            shop,
            new CustomerMessage(conversation, shop.VisitorId, "1", "one"),
            new CustomerMessage(conversation, shop.VisitorId, "2", "I am going to kill myself"),
            new CustomerMessage(conversation, shop.VisitorId, "3", "three"),
            new CustomerMessage(null, shop.VisitorId, "4", "I am going to kill myself"));
        results.Select(result => result?.Sequence).ShouldBe([2, null, null, null]);
        (await TextsAsync(shop, conversation)).ShouldBe(["hello", "one"]);
    }

    [Fact]
    public async Task What_is_repeated_in_a_batch_or_was_sent_before_is_written_once()
    {
        var shop = await OpenShopAsync(Bold);
        var sent = await SendAsync(shop, null, "hello", "before");
        var results = await TakeAsync(
            shop,
            new CustomerMessage(sent.ConversationId, shop.VisitorId, "before", "hello"),
            new CustomerMessage(null, shop.VisitorId, "before", "hello"),
            new CustomerMessage(sent.ConversationId, shop.VisitorId, "now", "again"),
            new CustomerMessage(sent.ConversationId, shop.VisitorId, "now", "again"));
        results.Select(result => result!.Duplicate).ShouldBe([true, true, false, true]);
        results.Select(result => result!.Sequence).ShouldBe([1, 1, 2, 2]);
        results.Select(result => result!.ConversationId).Distinct().ShouldBe([sent.ConversationId]);
        (await TextsAsync(shop, sent.ConversationId)).ShouldBe(["hello", "again"]);
    }

    [Fact]
    public async Task A_message_that_was_taken_over_another_host_meanwhile_leaves_all_to_be_sent_by_themselves()
    {
        var (shop, other) = (await OpenShopAsync(Bold), await OpenShopAsync(Bold));
        var conversation = (await SendAsync(shop, null, "hello")).ConversationId;
        var others = (await SendAsync(other, null, "hello")).ConversationId;
        var elsewhere = (await SendAsync(shop, null, "elsewhere")).ConversationId;
        await using (var owner = await Database.OpenAsOwnerAsync())
        {
            // As when the other host's row comes after the look for it: the look is blind for this name, its unique key is not.
            await owner.ExecuteAsync(
                $"""
                 create function same_name() returns trigger language plpgsql as $$
                 begin
                     raise unique_violation using message = 'another host was faster';
                 end $$;
                 create trigger same_name before insert on messages for each row when (new.conversation_id = '{elsewhere}') execute function same_name();
                 """);
        }

        try
        {
            var results = await TakeAsync(
                shop,
                new CustomerMessage(conversation, shop.VisitorId, "a", "one"),
                new CustomerMessage(elsewhere, shop.VisitorId, "b", "two"),
                new CustomerMessage(others, other.VisitorId, "c", "three"));
            results.ShouldAllBe(result => result == null);
        }
        finally
        {
            await using var owner = await Database.OpenAsOwnerAsync();
            await owner.ExecuteAsync("drop trigger same_name on messages; drop function same_name()");
        }

        (await TextsAsync(shop, conversation)).ShouldBe(["hello"]);
        (await SendAsync(shop, conversation, "one", "a")).Sequence.ShouldBe(2);
    }

    [Fact]
    public async Task Those_who_have_none_begin_a_conversation_each_and_the_same_message_begins_one()
    {
        var shop = await OpenShopAsync(Bold);
        Guid[] visitors = [Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()];
        var results = await TakeAsync(
            shop,
            new CustomerMessage(null, visitors[0], "first", "one"),
            new CustomerMessage(null, visitors[1], "first", "two"),
            new CustomerMessage(null, visitors[1], "first", "two"),
            new CustomerMessage(null, visitors[2], "first", "three"),
            new CustomerMessage(null, visitors[2], "second", "a tab of its own"));
        results.Select(result => result!.Duplicate).ShouldBe([false, false, true, false, false]);
        results.Select(result => result!.Sequence).ShouldBe([1, 1, 1, 1, 1]);
        results.Select(result => result!.ConversationId).Distinct().Count().ShouldBe(4);
        results[2]!.ConversationId.ShouldBe(results[1]!.ConversationId);
        (await FindAsync(shop, results[0]!.ConversationId)).VisitorId.ShouldBe(visitors[0]);
    }

    [Fact]
    public async Task When_there_is_not_room_for_all_who_begin_nobody_begins_here_and_the_others_are_written()
    {
        var shop = new Shop(await CreateTenantAsync(), Guid.NewGuid());
        await AsTenantAsync(shop.Tenant, services => services.GetRequiredService<IFeatureValueStore>()
            .ChangeAsync("", new Dictionary<string, string?>(StringComparer.Ordinal) { [FeatureNames.MaxConversationsPerDay] = "2" }, CancellationToken.None));
        Services.GetRequiredService<FeatureValues>().Forget();
        var conversation = (await SendAsync(shop, null, "hello")).ConversationId;
        var results = await TakeAsync(
            shop,
            new CustomerMessage(null, Guid.NewGuid(), "1", "one"),
            new CustomerMessage(conversation, shop.VisitorId, "2", "two"),
            new CustomerMessage(null, Guid.NewGuid(), "3", "three"));
        results.Select(result => result?.Sequence).ShouldBe([null, 2, null]);
        await SendAsync(shop with { VisitorId = Guid.NewGuid() }, null, "the last one");
        var refusal = await Should.ThrowAsync<BusinessException>(() => SendAsync(shop with { VisitorId = Guid.NewGuid() }, null, "one too many"));
        refusal.Code.ShouldBe(ConversationErrorCodes.DailyQuotaReached);
    }

    private Task<IReadOnlyList<SendResult?>> TakeAsync(Shop shop, params CustomerMessage[] messages) =>
        AsTenantAsync(shop.Tenant, services => services.GetRequiredService<CustomerMessages>().SendAsync(messages, CancellationToken.None));

    private async Task<IEnumerable<string>> TextsAsync(Shop shop, Guid conversationId) =>
        (await MessagesAsync(shop, conversationId)).Where(message => message.AuthorKind == AuthorKind.Visitor).Select(message => message.Text);
}
