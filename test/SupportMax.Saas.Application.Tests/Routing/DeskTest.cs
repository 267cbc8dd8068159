using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Channels;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Identity;
using SupportMax.Saas.Tenants;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Routing;

/// <summary>A test of a desk: its tenant's agents are rows and come by lines; a test says itself when the desk is looked after.</summary>
public abstract class DeskTest(BotFixture fixture) : DatabaseTest(fixture)
{
    internal IDeskPresence Presence => Services.GetRequiredService<IDeskPresence>();

    internal async Task<StaffMember> HireAsync(TenantId tenant, bool isThere = true, int? capacity = null, SupportTier tier = SupportTier.L1)
    {
        var user = new StaffUser { Id = Guid.CreateVersion7(), UserName = $"agent-{Guid.NewGuid():N}", CreatedAt = Clock.GetUtcNow(), SecurityStamp = "1" };
        user.NormalizedUserName = user.UserName.ToUpperInvariant();
        await AsTenantAsync(tenant, async services =>
        {
            services.GetRequiredService<EntityFrameworkCore.SupportMaxDbContext>().Add(user);
            await services.GetRequiredService<IUnitOfWork>().SaveAsync(CancellationToken.None);
            if (capacity is not null || tier != SupportTier.L1)
                await services.GetRequiredService<IRoutingAppService>().ChangeAgentAsync(user.Id, new AgentInput(capacity, tier, null), CancellationToken.None);
        });
        var member = new StaffMember(user.Id, user.UserName);
        if (isThere)
            Presence.Seen(tenant, member, user.UserName);
        return member;
    }

    /// <summary>A customer who asks for a person; returns the conversation.</summary>
    internal async Task<(Guid VisitorId, Guid ConversationId)> CallPersonAsync(TenantId tenant)
    {
        var visitorId = Guid.CreateVersion7();
        var conversationId = await AsTenantAsync(tenant, services => services.GetRequiredService<IRequestPerson>().RequestAsync(visitorId, null, CancellationToken.None));
        return (visitorId, conversationId);
    }

    internal Task SetAsync(TenantId tenant, DeskSettingsDto settings) =>
        AsTenantAsync(tenant, services => services.GetRequiredService<IRoutingAppService>().ChangeSettingsAsync(settings, CancellationToken.None));

    internal Task SweepAsync(TenantId tenant) => AsTenantAsync(tenant, services => services.GetRequiredService<DeskSweep>().RunAsync(CancellationToken.None));

    internal Task<Conversation> FindAsync(TenantId tenant, Guid id) => AsTenantAsync(tenant, async services =>
        (await services.GetRequiredService<IConversationRepository>().FindAsync(id, CancellationToken.None))!);

    internal Task<IReadOnlyList<ConversationEvent>> EventsAsync(TenantId tenant, Guid id) => AsTenantAsync(tenant, services =>
        services.GetRequiredService<IConversationRepository>().ListEventsAsync(id, CancellationToken.None));

    internal Task ActAsync(TenantId tenant, Func<IRoutingActions, Task> work) => AsTenantAsync(tenant, services => work(services.GetRequiredService<IRoutingActions>()));

    internal Task ReplyAsync(TenantId tenant, Guid conversationId, StaffMember agent) => AsTenantAsync(tenant, services =>
        services.GetRequiredService<IInboxAppService>().ReplyAsync(conversationId, agent, Guid.NewGuid().ToString(), "On it.", CancellationToken.None));

    internal Task<SendResult> WriteAsync(TenantId tenant, Guid visitorId, Guid? conversationId, string text) => AsTenantAsync(tenant, services =>
        services.GetRequiredService<ISendMessage>().SendAsync(visitorId, conversationId, Guid.NewGuid().ToString(), text, CancellationToken.None));
}
