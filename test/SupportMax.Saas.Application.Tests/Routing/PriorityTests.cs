using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Routing;

/// <summary>What people say about how soon they are needed counts at once, everywhere.</summary>
public sealed class PriorityTests(BotFixture fixture) : DeskTest(fixture), IClassFixture<BotFixture>
{
    private static readonly DeskSettingsDto s_promises = new()
    {
        ServiceLevels = [new ServiceLevelDto(TicketPriority.P1, 5, 60), new ServiceLevelDto(TicketPriority.P3, 30, 120)],
        WarnAtPercent = 80,
    };

    [Fact]
    public async Task The_ticket_and_the_deadlines_follow_and_the_history_says_why()
    {
        var tenant = await CreateTenantAsync();
        await SetAsync(tenant, s_promises);
        var ada = await HireAsync(tenant);
        var (_, id) = await CallPersonAsync(tenant);
        var called = Clock.GetUtcNow();
        Clock.Advance(TimeSpan.FromMinutes(10));
        await SweepAsync(tenant);
        var before = await ShownAsync(tenant, id);
        (before.DueAt, before.IsBreached).ShouldBe((called.AddMinutes(30), false));

        await PrioritizeAsync(tenant, id, TicketPriority.P1, " Their shop is down. ", ada);
        await SweepAsync(tenant);
        var sooner = await ShownAsync(tenant, id);
        (sooner.Priority, sooner.DueAt, sooner.IsBreached).ShouldBe((TicketPriority.P1, called.AddMinutes(5), true));
        (await TicketAsync(tenant, id)).Priority.ShouldBe(TicketPriority.P1);
        var told = (await EventsAsync(tenant, id)).Single(happened => happened.Trigger == ConversationTrigger.Prioritized);
        (told.Reason, told.Note, told.ActorName).ShouldBe(("P1", "Their shop is down.", ada.Name));

        await PrioritizeAsync(tenant, id, TicketPriority.P3, null, ada);
        await SweepAsync(tenant);
        var later = await ShownAsync(tenant, id);
        (later.DueAt, later.IsBreached).ShouldBe((called.AddMinutes(30), false));
    }

    [Fact]
    public async Task Without_a_priority_or_where_nobody_is_called_it_is_refused()
    {
        var tenant = await CreateTenantAsync();
        var ada = await HireAsync(tenant);
        var id = (await WriteAsync(tenant, Guid.CreateVersion7(), null, "How do I pay?")).ConversationId;
        (await RefusalAsync(tenant, id, null, ada)).ShouldBe(ConversationErrorCodes.PriorityRequired);
        (await RefusalAsync(tenant, id, TicketPriority.P1, ada)).ShouldBe(ConversationErrorCodes.NotNow);
        (await RefusalAsync(tenant, Guid.NewGuid(), TicketPriority.P1, ada)).ShouldBe(ConversationErrorCodes.NotFound);
    }

    private async Task<string> RefusalAsync(TenantId tenant, Guid id, TicketPriority? priority, StaffMember member) =>
        (await Should.ThrowAsync<BusinessException>(() => PrioritizeAsync(tenant, id, priority, null, member))).Code;

    private Task PrioritizeAsync(TenantId tenant, Guid id, TicketPriority? priority, string? note, StaffMember member) => AsTenantAsync(tenant, services =>
        services.GetRequiredService<IConversationPriority>().SetAsync(id, priority, note, member, CancellationToken.None));

    private Task<InboxConversationDto> ShownAsync(TenantId tenant, Guid id) => AsTenantAsync(tenant, services =>
        services.GetRequiredService<IInboxAppService>().GetAsync(id, CancellationToken.None));

    private Task<TicketDto> TicketAsync(TenantId tenant, Guid id) => AsTenantAsync(tenant, async services =>
        (await services.GetRequiredService<ITicketAppService>().ListAsync(new TicketFilter(new PageRequest(0, 10), null, id), CancellationToken.None)).Items.Single());
}
