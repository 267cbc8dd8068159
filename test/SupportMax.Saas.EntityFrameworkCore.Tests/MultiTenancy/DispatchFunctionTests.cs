using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Channels;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.EntityFrameworkCore.MultiTenancy;

/// <summary>The questions that have no tenant yet are answered with ids alone.</summary>
public sealed class DispatchFunctionTests(DatabaseFixture fixture) : DatabaseTest(fixture), IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task A_website_token_gives_its_tenant()
    {
        var (tenant, token) = await CreateWidgetAsync();
        (await FindTenantAsync(token)).ShouldBe(tenant);
    }

    [Fact]
    public async Task A_token_that_nobody_has_gives_nothing() => (await FindTenantAsync("nobody's")).ShouldBeNull();

    [Fact]
    public async Task The_token_of_an_inactive_tenant_gives_nothing()
    {
        var (tenant, token) = await CreateWidgetAsync();
        await using var owner = await Database.OpenAsOwnerAsync();
        await owner.ExecuteAsync($"update tenants set is_active = false where id = '{tenant}'");
        (await FindTenantAsync(token)).ShouldBeNull();
    }

    [Fact]
    public async Task Conversations_that_wait_are_found_over_all_tenants_longest_first()
    {
        var first = await StartConversationAsync(await CreateTenantAsync());
        Clock.Advance(TimeSpan.FromSeconds(1));
        var second = await StartConversationAsync(await CreateTenantAsync());
        var limit = Clock.GetUtcNow() + TimeSpan.FromSeconds(1);
        Clock.Advance(TimeSpan.FromSeconds(2));
        await StartConversationAsync(await CreateTenantAsync());

        var pending = await AsTenantAsync(default, services => services.GetRequiredService<IPendingConversations>().ListAsync(limit, CancellationToken.None));
        pending.Select(item => (item.TenantId, item.ConversationId)).ShouldBe([(first.TenantId, first.Id), (second.TenantId, second.Id)]);
    }

    [Fact]
    public async Task The_functions_return_ids_times_and_an_order_and_nothing_else()
    {
        await using var owner = await Database.OpenAsOwnerAsync();
        (await owner.QueryAsync<string>("select proname || ' ' || pg_get_function_result(oid) from pg_proc where prosecdef and pronamespace = 'public'::regnamespace order by 1"))
            .ShouldBe(
                [
                    "conversation_has_words boolean",
                    "conversations_with_words SETOF uuid",
                    "crm_turns TABLE(tenant_id uuid, due_at timestamp with time zone)",
                    "enabled_mailboxes TABLE(tenant_id uuid, changed_at timestamp with time zone)",
                    "next_deferred_event timestamp with time zone",
                    "next_due_job timestamp with time zone",
                    "partner_client_tenant uuid",
                    "partner_token_tenant uuid",
                    "pending_conversations TABLE(tenant_id uuid, conversation_id uuid, pending_since timestamp with time zone)",
                    "some_conversations_with_words SETOF uuid",
                    "tenants_with_deferred_events SETOF uuid",
                    "tenants_with_due_jobs TABLE(tenant_id uuid, turn bigint)",
                    "tenants_with_events SETOF uuid",
                    "tenants_with_work SETOF uuid",
                    "website_tenant uuid",
                ]);
    }

    [Fact]
    public async Task The_role_behind_them_may_read_these_columns_and_write_none()
    {
        await using var owner = await Database.OpenAsOwnerAsync();
        const string granted =
            """
            select table_name || '.' || column_name || ' ' || lower(privilege_type) from information_schema.column_privileges
            where grantee = 'supportmax_dispatch' order by 1
            """;
        (await owner.QueryAsync<string>(granted)).ShouldBe(
            [
                "background_jobs.id select", "background_jobs.leased_until select", "background_jobs.run_after select", "background_jobs.state select",
                "background_jobs.tenant_id select", "background_jobs.type select",
                "conversations.id select", "conversations.pending_since select", "conversations.state select", "conversations.tenant_id select",
                "crm_connections.blocked_until select", "crm_connections.is_enabled select", "crm_connections.leased_until select",
                "crm_connections.poll_at select", "crm_connections.tenant_id select",
                "crm_ledger.kind select", "crm_ledger.position select", "crm_ledger.run_after select", "crm_ledger.state select",
                "crm_ledger.tenant_id select", "crm_ledger.ticket_id select",
                "deferred_events.run_after select", "deferred_events.state select", "deferred_events.tenant_id select",
                "email_channels.changed_at select", "email_channels.is_enabled select", "email_channels.tenant_id select",
                "messages.conversation_id select", "messages.tenant_id select", "messages.text select",
                "outbox_events.position select", "outbox_events.tenant_id select",
                "partner_clients.id select", "partner_clients.tenant_id select", "partner_tokens.hash select", "partner_tokens.tenant_id select",
                "tenants.id select", "tenants.is_active select", "web_channels.tenant_id select", "web_channels.website_token select",
            ]);
    }

    [Fact]
    public async Task Words_are_found_in_the_current_tenants_conversations_alone()
    {
        var (mine, theirs) = (await CreateTenantAsync(), await CreateTenantAsync());
        var own = await SayAsync(mine, "Where is the Zebra crossing, please?");
        await SayAsync(theirs, "Where is the zebra crossing?");

        (await FindAsync(mine, "zebra cross")).ShouldBe([own]);
        (await FindAsync(mine, "crossing giraffe")).ShouldBeEmpty();
        (await FindAsync(mine, "!? & |")).ShouldBeEmpty();
        (await FindAsync(default, "zebra")).ShouldBeEmpty();

        Task<IEnumerable<Guid>> FindAsync(TenantId tenant, string words) => AsTenantAsync(tenant, async services =>
            (await services.GetRequiredService<IInboxQueries>().ListAsync(new InboxFilter(new PageRequest(Filter: words), Status: null), CancellationToken.None)).Items.Select(item => item.Id));
    }

    private async Task<Guid> SayAsync(TenantId tenant, string text)
    {
        var conversation = await StartConversationAsync(tenant);
        await using var owner = await Database.OpenAsOwnerAsync();
        await owner.ExecuteAsync($"update messages set text = '{text}' where conversation_id = '{conversation.Id}'");
        await owner.ExecuteAsync($"update conversations set pending_since = null where id = '{conversation.Id}'");
        return conversation.Id;
    }

    private Task<TenantId?> FindTenantAsync(string token) =>
        AsTenantAsync(default, services => services.GetRequiredService<IWebChannelRepository>().FindTenantAsync(token, CancellationToken.None));

    private async Task<(TenantId Tenant, string Token)> CreateWidgetAsync()
    {
        var (tenant, token) = (await CreateTenantAsync(), Guid.NewGuid().ToString("N"));
        await AsTenantAsync(tenant, services =>
        {
            services.GetRequiredService<IWebChannelRepository>().Add(new WebChannel(token, "Widget", "secret"));
            return services.GetRequiredService<IUnitOfWork>().SaveAsync(CancellationToken.None);
        });
        return (tenant, token);
    }

    private Task<Conversation> StartConversationAsync(TenantId tenant) => AsTenantAsync(tenant, async services =>
    {
        var visitor = new Visitor("en", Clock.GetUtcNow());
        var conversation = new Conversation(visitor.Id, ChannelKind.Web, Clock.GetUtcNow());
        services.GetRequiredService<IVisitorRepository>().Add(visitor);
        await services.GetRequiredService<IUnitOfWork>().SaveAsync(CancellationToken.None);
        var conversations = services.GetRequiredService<IConversationRepository>();
        conversations.Add(conversation);
        await services.GetRequiredService<IUnitOfWork>().SaveAsync(CancellationToken.None);
        conversations.Add(conversation.Receive("Hello?", "1", Clock.GetUtcNow()));
        await services.GetRequiredService<IUnitOfWork>().SaveAsync(CancellationToken.None);
        return conversation;
    });
}
