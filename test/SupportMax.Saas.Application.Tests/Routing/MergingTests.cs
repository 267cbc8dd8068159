using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Routing;

/// <summary>Two conversations about one thing become one.</summary>
public sealed class MergingTests(BotFixture fixture) : DeskTest(fixture), IClassFixture<BotFixture>
{
    [Fact]
    public async Task One_customers_two_chats_become_one_and_nothing_is_lost()
    {
        var tenant = await CreateTenantAsync();
        var ada = await HireAsync(tenant);
        var (visitor, target) = await CallPersonAsync(tenant);
        await ActAsync(tenant, routing => routing.TakeAsync(target, ada, CancellationToken.None));
        await ReplyAsync(tenant, target, ada);
        var source = (await WriteAsync(tenant, visitor, null, "This is outrageous, I am furious!!")).ConversationId;
        (await FindAsync(tenant, target)).Status.ShouldBe(ConversationStatus.Pending);
        var since = (await FindAsync(tenant, source)).PendingSince;

        await MergeAsync(tenant, target, source, ada, note: "Same parcel");

        var ended = await FindAsync(tenant, source);
        (ended.State, ended.MergedIntoId, ended.IsCounted).ShouldBe((ConversationState.Resolved, target, false));
        var goesOn = await FindAsync(tenant, target);
        (goesOn.AssigneeId, goesOn.Status, goesOn.WaitingSince, goesOn.Priority).ShouldBe((ada.Id, ConversationStatus.Waiting, since, TicketPriority.P2));
        foreach (var (id, trigger, other) in new[] { (source, ConversationTrigger.Merged, target), (target, ConversationTrigger.Absorbed, source) })
        {
            var happened = (await EventsAsync(tenant, id)).Single(happened => happened.Trigger == trigger);
            (happened.ActorId, happened.Reason, happened.Note, happened.OtherConversationId).ShouldBe((ada.Id, "sameCustomer", "Same parcel", other));
            var messages = await MessagesAsync(tenant, id);
            messages.Select(message => message.Sequence).ShouldBe(Enumerable.Range(1, messages.Count).Select(number => (long)number));
        }

        var shown = await AsTenantAsync(tenant, services => services.GetRequiredService<IInboxAppService>().GetAsync(target, CancellationToken.None));
        shown.MergedFrom.ShouldBe([source]);
        (await AsTenantAsync(tenant, services => services.GetRequiredService<IInboxAppService>().GetAsync(source, CancellationToken.None))).MergedIntoId.ShouldBe(target);
    }

    [Fact]
    public async Task What_the_customer_writes_into_the_old_chat_comes_into_the_new_one_and_thanks_open_neither()
    {
        var tenant = await CreateTenantAsync();
        var (ada, visitor, source, target) = await MergedAsync(tenant);
        (await WriteAsync(tenant, visitor, source, "And when does it come?")).ConversationId.ShouldBe(target);
        (await FindAsync(tenant, source)).State.ShouldBe(ConversationState.Resolved);
        (await WriteAsync(tenant, visitor, source, "thanks!")).ConversationId.ShouldBe(source);
        (await FindAsync(tenant, source)).State.ShouldBe(ConversationState.Resolved);
        await ReplyAsync(tenant, source, ada);
        (await FindAsync(tenant, source)).MergedIntoId.ShouldBeNull("A person who replies there has taken it up again.");
        (await WriteAsync(tenant, visitor, source, "Here, then?")).ConversationId.ShouldBe(source);
    }

    [Fact]
    public async Task Two_customers_are_never_merged_without_a_confirmation_and_never_see_each_other()
    {
        var tenant = await CreateTenantAsync();
        var ada = await HireAsync(tenant);
        var (stranger, source) = await CallPersonAsync(tenant);
        var (_, target) = await CallPersonAsync(tenant);
        var before = await MessagesAsync(tenant, target);

        (await Should.ThrowAsync<BusinessException>(() => MergeAsync(tenant, target, source, ada))).Code.ShouldBe(ConversationErrorCodes.OtherCustomer);
        (await FindAsync(tenant, source)).State.ShouldBe(ConversationState.Waiting);

        await MergeAsync(tenant, target, source, ada, isConfirmed: true);
        (await FindAsync(tenant, source)).MergedIntoId.ShouldBe(target);
        (await EventsAsync(tenant, target))[^1].Reason.ShouldBe("otherCustomerConfirmed");
        (await MessagesAsync(tenant, target)).Count.ShouldBe(before.Count, "The other customer is told nothing.");
        (await WriteAsync(tenant, stranger, source, "Is the brown umbrella still there?")).ConversationId.ShouldBe(source, "Nobody writes into another's conversation.");
        (await FindAsync(tenant, source)).MergedIntoId.ShouldBeNull();
    }

    [Fact]
    public async Task Only_what_is_open_is_merged_and_only_into_what_people_have()
    {
        var tenant = await CreateTenantAsync();
        var ada = await HireAsync(tenant);
        var (visitor, waiting) = await CallPersonAsync(tenant);
        var withBot = (await WriteAsync(tenant, visitor, null, "hello")).ConversationId;
        await RefusedAsync(() => MergeAsync(tenant, withBot, waiting, ada), ConversationErrorCodes.NotNow);
        await RefusedAsync(() => MergeAsync(tenant, waiting, waiting, ada), ConversationErrorCodes.NotNow);
        await RefusedAsync(() => MergeAsync(tenant, waiting, Guid.NewGuid(), ada), ConversationErrorCodes.NotFound);
        await MergeAsync(tenant, waiting, withBot, ada);
        await RefusedAsync(() => MergeAsync(tenant, waiting, withBot, ada), ConversationErrorCodes.NotNow);
    }

    private async Task<(StaffMember Ada, Guid VisitorId, Guid Source, Guid Target)> MergedAsync(TenantId tenant)
    {
        var ada = await HireAsync(tenant);
        var (visitor, target) = await CallPersonAsync(tenant);
        var source = (await WriteAsync(tenant, visitor, null, "hello")).ConversationId;
        await MergeAsync(tenant, target, source, ada);
        return (ada, visitor, source, target);
    }

    private Task MergeAsync(TenantId tenant, Guid target, Guid source, StaffMember by, string? note = null, bool? isConfirmed = null) => AsTenantAsync(tenant, services =>
        services.GetRequiredService<IConversationMerging>().MergeAsync(target, new MergeInput(source, note, isConfirmed), by, CancellationToken.None));

    private Task<IReadOnlyList<Message>> MessagesAsync(TenantId tenant, Guid id) => AsTenantAsync(tenant, services =>
        services.GetRequiredService<IConversationRepository>().ListMessagesAsync(id, 0, 1000, CancellationToken.None));

    private static async Task RefusedAsync(Func<Task> work, string code) => (await Should.ThrowAsync<BusinessException>(work)).Code.ShouldBe(code);
}
