using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Channels;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.SalesforceSimulator;
using SupportMax.Saas.SimulatorControl;
using SupportMax.Saas.Tenants;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Crm;

/// <summary>A test of what a tenant and its Salesforce org tell each other. Each test has a tenant of its own; the org is the class's.</summary>
public abstract class CrmTest(CrmFixture fixture) : DatabaseTest(fixture), IAsyncLifetime
{
    internal static readonly StaffMember Agent = new(Guid.Parse("a0000000-0000-0000-0000-00000000000a"), "Ava Morgan");

    protected SalesforceSimulation Org => fixture.Org;

    internal PushLog Pushed => fixture.Pushed;

    protected TenantId Tenant { get; private set; }

    public async Task InitializeAsync()
    {
        Org.Faults.Clear();
        Tenant = await CreateTenantAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    protected CrmConnectionInput Connection() => new(CrmSystem.Salesforce, Org.Address.ToString(), CrmSignIn.ClientCredentials, Org.ClientId, null, Org.ClientSecret, 1, IsEnabled: true, null);

    /// <summary>Connects the tenant, and reads once so that changes are heard from here on.</summary>
    protected async Task ConnectAsync(TenantId? tenant = null)
    {
        await AsTenantAsync(tenant ?? Tenant, services => services.GetRequiredService<ICrmConnectionAppService>().UpdateAsync(Connection(), CancellationToken.None));
        await Services.SyncCrmAsync(tenant ?? Tenant);
    }

    /// <summary>A customer says something and asks for a person.</summary>
    protected async Task<(Guid ConversationId, Guid TicketId, string Key)> HandOverAsync(string words, string? email = "maria@contoso.example", TenantId? tenant = null)
    {
        var visitor = new Visitor("en", Clock.GetUtcNow());
        visitor.Introduce(null, "Maria Anders", email);
        return await AsTenantAsync(tenant ?? Tenant, async services =>
        {
            services.GetRequiredService<IVisitorRepository>().Add(visitor);
            await services.GetRequiredService<IUnitOfWork>().SaveAsync(CancellationToken.None);
            var sent = await services.GetRequiredService<ISendMessage>().SendAsync(visitor.Id, null, Guid.NewGuid().ToString(), words, CancellationToken.None);
            await services.GetRequiredService<IRequestPerson>().RequestAsync(visitor.Id, sent.ConversationId, CancellationToken.None);
            var tickets = await services.GetRequiredService<ITicketAppService>().ListAsync(new TicketFilter(new PageRequest(0, 1), null, sent.ConversationId), CancellationToken.None);
            return (sent.ConversationId, tickets.Items[0].Id, tickets.Items[0].Id.ToString("N"));
        });
    }

    protected Task ReplyAsync(Guid conversationId, string words) => AsTenantAsync(Tenant, services =>
        services.GetRequiredService<IInboxAppService>().ReplyAsync(conversationId, Agent, Guid.NewGuid().ToString(), words, CancellationToken.None));

    protected Task ResolveAsync(Guid conversationId) =>
        AsTenantAsync(Tenant, services => services.GetRequiredService<IInboxAppService>().ResolveAsync(conversationId, Agent, CancellationToken.None));

    /// <summary>Everything that happened is intended, and everything intended is sent; then changes are read.</summary>
    protected async Task SyncAsync()
    {
        await Services.DeliverEventsAsync(Tenant);
        Clock.Advance(TimeSpan.FromSeconds(2));
        await Services.SyncCrmAsync(Tenant);
    }

    protected Task<TicketDto> TicketAsync(Guid ticketId) => AsTenantAsync(Tenant, services => services.GetRequiredService<ITicketAppService>().GetAsync(ticketId, CancellationToken.None));

    protected Task<IReadOnlyList<Message>> MessagesAsync(Guid conversationId) => AsTenantAsync(Tenant, services =>
        services.GetRequiredService<IConversationRepository>().ListMessagesAsync(conversationId, 0, 1000, CancellationToken.None));

    protected async Task<IReadOnlyList<CrmLedgerEntryDto>> LedgerAsync(CrmLedgerState? state = null) => (await AsTenantAsync(Tenant, services =>
        services.GetRequiredService<ICrmLedgerAppService>().ListAsync(new CrmLedgerFilter(new PageRequest(0, 1000, "createdAt"), state, null), CancellationToken.None))).Items;

    protected Task<CrmConnectionDto> ConnectionAsync() => AsTenantAsync(Tenant, services => services.GetRequiredService<ICrmConnectionAppService>().GetAsync(CancellationToken.None));

    /// <summary>The cases that were made of a ticket; there should never be two.</summary>
    protected IReadOnlyList<JsonObject> CasesOf(string key) => [.. Org.Records("Case").Where(found => found["SupportMax_Ticket__c"]?.ToString() == key)];

    /// <summary>The words of a case's comments, without their marks.</summary>
    protected IReadOnlyList<string> CommentsOf(string key) =>
        [.. Org.Records("CaseComment").Where(comment => comment["ParentId"]!.ToString() == CasesOf(key)[0]["Id"]!.ToString()).Select(comment => comment["CommentBody"]!.ToString().Split("\n[SupportMax")[0])];

    /// <summary>Lets pauses after failures pass.</summary>
    protected void Wait() => Clock.Advance(TimeSpan.FromMinutes(10));

    protected void LoseNextAnswer() => Org.Faults.FailNext(FaultAnswer.LostAnswer);
}
