using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SupportMax.Saas.Tenants;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Conversations;

public sealed class PendingWatchdogTests(BotFixture fixture) : BotTest(fixture), IClassFixture<BotFixture>
{
    private static readonly PendingWatchdogOptions s_options = new();
    private readonly BotFixture _fixture = fixture;

    private ReplyQueue Queue => Services.GetRequiredService<ReplyQueue>();

    [Fact]
    public async Task Who_waits_too_long_is_tried_again_and_then_given_to_a_person_and_told()
    {
        var shop = await OpenShopAsync(Bold);
        var sent = await SendAsync(shop, null, "Where do I find my invoices?");
        (await TakeFromQueueAsync()).ShouldBe(sent.ConversationId);
        using var watchdog = await StartAsync();

        Clock.Advance(s_options.RetryAfter + s_options.WatchdogInterval);
        (await TakeFromQueueAsync()).ShouldBe(sent.ConversationId);
        (await MessagesAsync(shop, sent.ConversationId)).Count.ShouldBe(1);

        Clock.Advance(s_options.HandOverAfter);
        var told = await _fixture.Pushed.WaitAsync(sent.ConversationId, message => message.Author.Kind == AuthorKind.System);
        var ticket = (await TicketsAsync(shop, sent.ConversationId)).Items.ShouldHaveSingleItem();
        ticket.Reason.ShouldBe(EscalationReason.NoReplyInTime);
        ticket.Priority.ShouldBe(TicketPriority.P2);
        told.Text.ShouldContain($"#{ticket.Number}");
        (await FindAsync(shop, sent.ConversationId)).Status.ShouldBe(ConversationStatus.Waiting);
        await watchdog.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task What_a_killed_process_left_waiting_is_taken_up_at_the_next_start()
    {
        var shop = await OpenShopAsync(Bold);
        var sent = await SendAsync(shop, null, "Where do I find my invoices?");
        await TakeFromQueueAsync();
        Clock.Advance(TimeSpan.FromMilliseconds(100));
        using var watchdog = await StartAsync();
        (await TakeFromQueueAsync()).ShouldBe(sent.ConversationId);
        await ReplyAsync(shop, sent.ConversationId);
        await watchdog.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task One_conversation_that_cannot_be_handed_over_does_not_hold_up_the_others()
    {
        var shop = await OpenShopAsync(Bold);
        var stuck = await SendAsync(shop, null, "first");
        Clock.Advance(TimeSpan.FromSeconds(1));
        var other = await SendAsync(shop, null, "second");
        await TakeFromQueueAsync();
        await TakeFromQueueAsync();
        await using (var owner = await Database.OpenAsOwnerAsync())
        {
            await owner.ExecuteAsync(
                $"""
                 create function refuse() returns trigger language plpgsql as $$ begin raise 'refused'; end $$;
                 create trigger refuse before insert on tickets for each row when (new.conversation_id = '{stuck.ConversationId}') execute function refuse();
                 """);
        }

        using var watchdog = await StartAsync();
        Clock.Advance(s_options.HandOverAfter + s_options.WatchdogInterval);
        await _fixture.Pushed.WaitAsync(other.ConversationId, message => message.Author.Kind == AuthorKind.System);
        (await FindAsync(shop, stuck.ConversationId)).PendingSince.ShouldNotBeNull();
        await watchdog.StopAsync(CancellationToken.None);
        await using (var owner = await Database.OpenAsOwnerAsync())
            await owner.ExecuteAsync("drop trigger refuse on tickets");
        await ReplyAsync(shop, stuck.ConversationId);
    }

    private async Task<PendingWatchdog> StartAsync()
    {
        var waits = Clock.NextTimerAsync();
        var watchdog = new PendingWatchdog(Queue, Services.GetRequiredService<TenantScopes>(), Options.Create(s_options), Clock, NullLogger<PendingWatchdog>.Instance);
        await watchdog.StartAsync(CancellationToken.None);
        await waits.WaitAsync(TimeSpan.FromSeconds(30));
        return watchdog;
    }

    private async Task<Guid> TakeFromQueueAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        return (await Queue.TakeAsync(patience.Token)).ConversationId;
    }
}
