using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Channels;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Partners;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.MultiTenancy;

/// <summary>One tenant's rows, as another tries to get at them.</summary>
internal sealed partial class ForeignRows
{
    /// <summary>Words that only the tenant's own people have written.</summary>
    public const string Secret = "nw-secret-words";

    private readonly TestDatabase _database;
    private IReadOnlyList<string> _tables = [];

    private ForeignRows(TestDatabase database, Guid tenantId) => (_database, TenantId) = (database, tenantId);

    public Guid TenantId { get; }

    public Guid UserId { get; private set; }

    public Guid RoleId { get; private set; }

    public Guid ConversationId { get; private set; }

    public Guid TicketId { get; private set; }

    public Guid FaqId { get; private set; }

    public Guid ImportId { get; private set; }

    public Guid CrmEntryId { get; private set; }

    public Guid JobId { get; private set; }

    public Guid DeadLetterId { get; } = Guid.NewGuid();

    public Guid AttachmentId { get; private set; }

    public Guid CannedId { get; private set; }

    public Guid QueueId { get; private set; }

    public Guid ClientId { get; private set; }

    public Guid GrantId { get; private set; }

    public Guid WebhookId { get; private set; }

    public Guid MarkedMessageId { get; private set; }

    public Guid MarkId { get; private set; }

    public Guid RegressionTestId { get; private set; }

    public Guid VisitorId { get; private set; }

    public Guid MailId { get; private set; }

    public Guid MailFileId { get; private set; }

    public Guid EvaluationId { get; private set; }

    public Guid ChangeSetId { get; private set; }

    public Guid GapId { get; } = Guid.NewGuid();

    public string VisitorToken { get; private set; } = "";

    /// <summary>Everything that names one of the tenant's rows.</summary>
    public IReadOnlySet<string> Ids { get; private set; } = new HashSet<string>();

    /// <summary>Lets northwind's people do a bit of everything.</summary>
    public static async Task<ForeignRows> MakeAsync(ChatFixture host)
    {
        await using var customer = await Customer.ArriveAsync(host, session: new { user = new { name = Secret, email = $"{Secret}@northwind.example" } });
        var answer = await customer.AskAsync("Where do I find my invoices?");
        await customer.AskAsync($"{Secret} is broken");
        await customer.CallAsync("RequestPerson", customer.ConversationId);
        var admin = await host.SignInAsync("admin", "northwind");
        await admin.MakeDeskRowsAsync(customer.ConversationId!);
        using var csv = new StringContent($"question,answer,alternatives,intent,productArea,language,tags,externalId\n{Secret}?,{Secret}.,,GeneralInquiry,Billing,en,,{Secret}\n", null, "text/csv");
        using var started = await admin.Client.PostAsync(new Uri("/api/knowledge/imports", UriKind.Relative), csv);
        var import = System.Text.Json.JsonDocument.Parse(await started.Content.ReadAsStringAsync()).RootElement.GetProperty("id").GetGuid();
        while ((await admin.GetAsync($"/api/knowledge/imports/{import}")).Ok().Json.GetProperty("state").GetString() is not ("done" or "failed"))
            await Task.Delay(50);

        var marked = answer["messageId"]!.GetValue<string>();
        (await admin.PostAsync($"/api/conversations/{customer.ConversationId}/messages/{marked}/wrong-answer", new { note = Secret })).Ok();
        using var testSet = new StringContent($"text,expected\nwhat is {Secret}?,{Secret}\n", null, "text/csv");
        using var evaluation = await admin.Client.PostAsync(new Uri("/api/answering/evaluations", UriKind.Relative), testSet);
        var evaluationId = System.Text.Json.JsonDocument.Parse(await evaluation.Content.ReadAsStringAsync()).RootElement.GetProperty("id").GetGuid();
        var changeSet = (await admin.PostAsync("/api/answering/change-sets", new { thresholds = new { @default = new { answer = 0.9, clarify = 0.2 } } })).Ok().Json.GetProperty("id").GetGuid();
        var client = await PartnerApp.CreateAsync(host, "northwind", PartnerScopes.All);
        await client.GetTokenAsync();
        await (await ConsentingApp.CreateAsync(host)).GetTokensAsync();
        var webhook = (await admin.PostAsync("/api/partners/webhooks", new { url = "https://northwind.example/hook", events = new[] { "ticket.created" }, isActive = false })).Ok()
            .Json.GetProperty("webhook").GetProperty("id").GetGuid();
        var rows = new ForeignRows(host.Database, host.Northwind.Value)
        {
            ConversationId = Guid.Parse(customer.ConversationId!),
            VisitorToken = customer.VisitorToken,
            ImportId = import,
            ClientId = client.ClientId,
            WebhookId = webhook,
            EvaluationId = evaluationId,
            ChangeSetId = changeSet,
        };
        await rows.ConnectCrmAsync(admin);
        await rows.FailAnEventAsync();
        await rows.AddGapAsync();
        await rows.UntilJobsAreDoneAsync();
        await rows.WaitUntilSentAsync();
        await rows.ReceiveMailAsync(host);
        await rows.LoadAsync();
        return rows;
    }

    /// <summary>A fingerprint of each table's rows of the tenant.</summary>
    public async Task<IReadOnlyList<string?>> FingerprintsAsync()
    {
        await using var owner = await _database.OpenAsOwnerAsync();
        return await owner.QueryAsync<string>(string.Join(" union all ", _tables.Select(table =>
            $"select '{table}: ' || count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from {table} t where tenant_id = '{TenantId}'")));
    }

    /// <summary>What of the tenant's a text gives away.</summary>
    public IReadOnlyList<string> FindIn(string text)
    {
        var found = Uuid().Matches(text).Select(match => match.Value.ToLowerInvariant()).Where(Ids.Contains).ToList();
        if (text.Contains(Secret, StringComparison.OrdinalIgnoreCase))
            found.Add(Secret);
        return found;
    }

    private async Task FailAnEventAsync()
    {
        await using var owner = await _database.OpenAsOwnerAsync();
        await owner.ExecuteAsync(
            $$"""
             insert into deferred_events (id, tenant_id, event_id, subscriber, name, key, payload, occurred_at, origin, state, attempts, run_after, reason)
             values ('{{DeadLetterId}}', '{{TenantId}}', gen_random_uuid(), 'nobody', 'test.failed', gen_random_uuid(), '{}', now(), gen_random_uuid(), 'Dead', 8, now(), '{{Secret}}')
             """);
    }

    /// <summary>What the host still sends in the background would look like a change.</summary>
    private async Task WaitUntilSentAsync()
    {
        await using var owner = await _database.OpenAsOwnerAsync();
        while (await owner.QueryAsync<bool>($"select exists (select from outbox_events where tenant_id = '{TenantId}')") is [true])
            await Task.Delay(20);
    }

    /// <summary>Gives the tenant a mailbox that is not read, and the conversation a mail with a file.</summary>
    private async Task ReceiveMailAsync(ChatFixture host) => await host.Services.GetRequiredService<TenantScopes>().RunAsync(host.Northwind, async services =>
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var mailbox = new Mailbox($"{Secret}@northwind.example", "localhost", 1, MailProtection.Tls, Secret, MailboxSignIn.Password, Secret, "INBOX");
        var channels = services.GetRequiredService<IEmailChannelRepository>();
        if (await channels.FindAsync(CancellationToken.None) is null)
            channels.Add(new EmailChannel(mailbox, Secret, now), new MailboxState());
        // Test classes that share a host make their rows one after another.
        var own = $"{Secret}-{Guid.NewGuid():N}@x";
        var message = await services.GetRequiredService<IConversationRepository>().FindMessageAsync(ConversationId, 1, CancellationToken.None);
        var head = new MailHead(own, own, [], Secret, Secret, own, Secret, [own]);
        var mail = ConversationMail.Take(head, new MailWords(Secret, Secret), message!, new ThreadDecision(null, MailThreadReason.New, null, null), now);
        var file = new ConversationMailFile(mail.Id, 0, Secret, "image/png", [1], null, false);
        var mails = services.GetRequiredService<IConversationMailRepository>();
        mails.Add(mail, [file]);
        mails.Add(new MailCustomer(own, (await services.GetRequiredService<IConversationRepository>().FindAsync(ConversationId, CancellationToken.None))!.VisitorId));
        channels.Add(new ReceivedMail(1, Random.Shared.Next(), [1], now));
        await mails.AddThreadsAsync([head.MessageId], ConversationId, CancellationToken.None);
        (MailId, MailFileId) = (mail.Id, file.Id);
    });
    private async Task AddGapAsync()
    {
        await using var owner = await _database.OpenAsOwnerAsync();
        await owner.ExecuteAsync(
            $"""
             insert into knowledge_gaps (id, tenant_id, state, intent, product_area, found_at) values ('{GapId}', '{TenantId}', 'Open', 'GeneralInquiry', 'Billing', now());
             insert into knowledge_gap_questions (gap_id, message_id, tenant_id, conversation_id, from_sequence, through_sequence, asked_at, position)
             values ('{GapId}', gen_random_uuid(), '{TenantId}', '{ConversationId}', 3, 3, now(), 0)
             """);
    }

    private async Task UntilJobsAreDoneAsync()
    {
        await using var owner = await _database.OpenAsOwnerAsync();
        while ((await owner.QueryAsync<bool>($"select exists (select from background_jobs where tenant_id = '{TenantId}' and state in ('Queued', 'Running'))"))[0])
            await Task.Delay(20);
    }

    /// <summary>A connection that nothing goes over, with what a used one leaves behind.</summary>
    private async Task ConnectCrmAsync(Browser admin)
    {
        var address = $"https://{Secret}.my.salesforce.com";
        (await admin.PutAsync("/api/crm/connection", new { system = "salesforce", signIn = "clientCredentials", address, clientId = Secret, secret = Secret, pollSeconds = 15, isEnabled = false })).Ok();
        await using var owner = await _database.OpenAsOwnerAsync();
        CrmEntryId = Guid.CreateVersion7();
        await owner.ExecuteAsync(
            $"""
             insert into crm_ledger (id, tenant_id, kind, ticket_id, key, state, attempts, run_after, created_at, error_message)
                 select '{CrmEntryId}', tenant_id, 'CaseCreated', id, '{CrmEntryId}', 'Failed', 1, now(), now(), '{Secret}' from tickets where conversation_id = '{ConversationId}';
             insert into crm_links (ticket_id, tenant_id, case_id, is_closed) select id, tenant_id, '{Secret}', false from tickets where conversation_id = '{ConversationId}';
             insert into crm_customers (tenant_id, email, content, fetched_at) values ('{TenantId}', '{CrmEntryId}@northwind.example', '"{Secret}"', now());
             """);
    }

    private async Task LoadAsync()
    {
        await using var owner = await _database.OpenAsOwnerAsync();
        _tables = (await owner.QueryAsync<string>(
            "select c.relname::text from pg_attribute a join pg_class c on c.oid = a.attrelid where a.attname = 'tenant_id' and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1"))!;
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var table in _tables)
        {
            foreach (var row in await owner.QueryAsync<string>($"select t::text from {table} t where tenant_id = '{TenantId}'"))
                ids.UnionWith(Uuid().Matches(row!).Select(match => match.Value));
        }

        ids.ShouldNotBeEmpty();
        Ids = ids;
        VisitorId = (await owner.QueryAsync<Guid>($"select visitor_id from conversations where id = '{ConversationId}'"))[0];
        UserId = (await owner.QueryAsync<Guid>($"select id from staff_users where tenant_id = '{TenantId}' and user_name = 'agent'"))[0];
        RoleId = (await owner.QueryAsync<Guid>($"select id from staff_roles where tenant_id = '{TenantId}' and name = 'agent'"))[0];
        TicketId = (await owner.QueryAsync<Guid>($"select id from tickets where conversation_id = '{ConversationId}'"))[0];
        MarkedMessageId = (await owner.QueryAsync<Guid>($"select message_id from wrong_answers where conversation_id = '{ConversationId}'"))[0];
        MarkId = (await owner.QueryAsync<Guid>($"select id from wrong_answers where conversation_id = '{ConversationId}'"))[0];
        RegressionTestId = (await owner.QueryAsync<Guid>($"select id from regression_tests where conversation_id = '{ConversationId}'"))[0];
        JobId = (await owner.QueryAsync<Guid>($"select id from background_jobs where tenant_id = '{TenantId}' limit 1"))[0];
        AttachmentId = (await owner.QueryAsync<Guid>($"select id from attachments where conversation_id = '{ConversationId}'"))[0];
        CannedId = (await owner.QueryAsync<Guid>($"select id from canned_responses where tenant_id = '{TenantId}' limit 1"))[0];
        QueueId = (await owner.QueryAsync<Guid>($"select id from queues where tenant_id = '{TenantId}' limit 1"))[0];
        GrantId = (await owner.QueryAsync<Guid>($"select id from partner_grants where tenant_id = '{TenantId}' limit 1"))[0];
        FaqId = (await owner.QueryAsync<Guid>($"select id from faqs where tenant_id = '{TenantId}' limit 1"))[0];
    }

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Uuid();
}
