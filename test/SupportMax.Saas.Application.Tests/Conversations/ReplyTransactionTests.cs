using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SupportMax.Saas.Answering;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Conversations;

/// <summary>Replies in many conversations in one transaction: each is written as it would have been by itself.</summary>
public sealed class ReplyTransactionTests(BotFixture fixture) : BotTest(fixture), IClassFixture<BotFixture>
{
    private readonly BotFixture _fixture = fixture;

    [Fact]
    public async Task Those_that_have_moved_on_or_that_somebody_holds_are_left_and_the_others_are_written()
    {
        var shop = await OpenShopAsync(Bold);
        var ids = new List<Guid>();
        for (var number = 0; number < 4; number++)
            ids.Add((await SendAsync(shop, null, "can I pay by paypal")).ConversationId);
        var planned = await PlanAsync(shop, ids);
        await SendAsync(shop, ids[1], "and by invoice?");
        await using var owner = await Database.OpenAsOwnerAsync();
        IReadOnlyList<ReplyOutcome?> outcomes;
        await using (var transaction = await owner.BeginTransactionAsync())
        {
            await using (var command = new NpgsqlCommand($"select 1 from conversations where id = '{ids[2]}' for update", owner, transaction))
                await command.ExecuteNonQueryAsync();
            outcomes = await AsTenantAsync(shop.Tenant, services => services.GetRequiredService<ReplyTransaction>().WriteAsync(planned, CancellationToken.None));
        }

        outcomes.Select(outcome => outcome is null ? "held" : outcome.Written is null ? "moved on" : "written").ShouldBe(["written", "moved on", "held", "written"]);
        (await SequencesAsync(shop, ids)).ShouldBe(["1 2", "1 2", "1", "1 2"]);
        (await AnsweredAsync(shop, ids[3])).ShouldNotBeNull();
    }

    [Fact]
    public async Task Planned_twice_it_is_written_once()
    {
        var shop = await OpenShopAsync(Bold);
        var sent = await SendAsync(shop, null, "can I pay by paypal");
        var planned = await PlanAsync(shop, [sent.ConversationId, sent.ConversationId]);
        var outcomes = await AsTenantAsync(shop.Tenant, services => services.GetRequiredService<ReplyTransaction>().WriteAsync(planned, CancellationToken.None));
        outcomes.Select(outcome => outcome!.Written is null).ShouldBe([false, true]);
        (await SequencesAsync(shop, [sent.ConversationId])).ShouldBe(["1 2"]);
    }

    [Fact]
    public async Task Many_who_ask_at_once_get_each_their_answer_and_where_one_fails_the_others_are_answered()
    {
        var shop = await OpenShopAsync(Bold);
        var customers = Enumerable.Range(0, 24).Select(_ => shop with { VisitorId = Guid.NewGuid() }).ToList();
        var sent = await Task.WhenAll(customers.Select((customer, number) => SendAsync(customer, null, number % 2 == 0 ? "can I pay by paypal" : "where do I find my invoices")));
        await using (var owner = await Database.OpenAsOwnerAsync())
        {
            await owner.ExecuteAsync(
                $"""
                 create function refuse_reply() returns trigger language plpgsql as $$ begin raise 'refused'; end $$;
                 create trigger refuse_reply before insert on messages for each row when (new.conversation_id = '{sent[5].ConversationId}') execute function refuse_reply();
                 """);
        }

        var replies = sent.Select(result => ReplyAsync(shop, result.ConversationId)).ToList();
        await Should.ThrowAsync<Exception>(() => replies[5]);
        await Task.WhenAll(replies.Where((_, number) => number != 5));
        await using (var owner = await Database.OpenAsOwnerAsync())
            await owner.ExecuteAsync("drop trigger refuse_reply on messages; drop function refuse_reply()");

        for (var number = 0; number < sent.Length; number++)
        {
            var messages = await MessagesAsync(shop, sent[number].ConversationId);
            messages.Count.ShouldBe(number == 5 ? 1 : 2);
            _fixture.Pushed.MessagesOf(sent[number].ConversationId).Count.ShouldBe(messages.Count);
            if (number != 5)
                (await AnsweredAsync(shop, sent[number].ConversationId)).ShouldBe(number % 2 == 0 ? "payment" : "invoices");
        }

        await ReplyAsync(shop, sent[5].ConversationId);
        (await AnsweredAsync(shop, sent[5].ConversationId)).ShouldBe("invoices");
    }

    private Task<List<PlannedReply>> PlanAsync(Shop shop, IReadOnlyList<Guid> ids) => AsTenantAsync(shop.Tenant, async services =>
    {
        var planned = new List<PlannedReply>();
        foreach (var id in ids)
        {
            var (conversation, messages) = (await services.GetRequiredService<WaitingConversations>().FindAsync(id, CancellationToken.None)).ShouldNotBeNull();
            var thought = CustomerThought.Read(conversation, messages);
            planned.Add(new PlannedReply(thought, await services.GetRequiredService<ReplyPlanner>().PlanAsync(thought, CancellationToken.None)));
        }

        return planned;
    });

    private async Task<IReadOnlyList<string>> SequencesAsync(Shop shop, IReadOnlyList<Guid> ids)
    {
        var sequences = new List<string>();
        foreach (var id in ids)
            sequences.Add(string.Join(' ', (await MessagesAsync(shop, id)).Select(message => message.Sequence)));
        return sequences;
    }
}
