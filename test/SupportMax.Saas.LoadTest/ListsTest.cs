using System.Diagnostics;
using Npgsql;
using SupportMax.Saas.TestBase;

namespace SupportMax.Saas.LoadTest;

/// <summary>Fills a tenant with many FAQs and conversations and takes the time of the admin's lists, from request to last byte.</summary>
internal sealed class ListsTest(int faqs, int conversations)
{
    private const int Rounds = 20;
    private const double LimitMilliseconds = 300;

    private string[] Lists =>
    [
        "/api/knowledge/faqs?maxResultCount=20",
        "/api/knowledge/faqs?maxResultCount=20&filter=invoice%20export",
        "/api/knowledge/faqs?maxResultCount=20&filter=no%20such%20words",
        "/api/knowledge/faqs?maxResultCount=20&intent=BillingQuestion&status=published&sorting=changedAt%20desc",
        .. new[] { "question", "intent", "productArea", "language", "status", "version", "externalId", "changedAt" }.Select(column => $"/api/knowledge/faqs?maxResultCount=20&sorting={column}%20desc"),
        $"/api/knowledge/faqs?maxResultCount=20&skipCount={faqs - 20}",
        "/api/conversations?maxResultCount=20",
        .. new[] { "waiting", "pending", "resolved" }.Select(status => $"/api/conversations?maxResultCount=20&status={status}"),
        .. new[] { "mine", "unassigned", "waiting", "sla", "atRisk", "breached", "mentions", "snoozed" }.Select(view => $"/api/conversations?maxResultCount=20&view={view}"),
        $"/api/conversations?maxResultCount=20&skipCount={conversations / 2}",
        $"/api/conversations?maxResultCount=20&skipCount={conversations - 20}",
        $"/api/conversations?maxResultCount=20&status=resolved&skipCount={conversations * 9 / 10}",
        "/api/conversations?maxResultCount=20&filter=zebra%20crossing",
        "/api/conversations?maxResultCount=20&filter=delivery",
        "/api/conversations?maxResultCount=20&view=unassigned&filter=delivery",
        "/api/conversations?maxResultCount=20&filter=pigeon",
        "/api/conversations?maxResultCount=20&filter=telegram",
        "/api/conversations?maxResultCount=20&filter=Visitor%2042",
        "/api/conversations?maxResultCount=20&filter=no%20such%20words",
        "/api/conversations?maxResultCount=20&status=resolved&filter=zebra",
        "/api/tickets?maxResultCount=20",
        "/api/tickets?maxResultCount=20&status=open",
        .. new[] { "priority", "subject", "status", "number" }.Select(column => $"/api/tickets?maxResultCount=20&sorting={column}%20desc"),
        "/api/tickets?maxResultCount=20&filter=order%2042",
        $"/api/tickets?maxResultCount=20&skipCount={(conversations / 4) - 20}",
        "/api/metrics/summary",
        $"/api/metrics/summary?{Year}",
        "/api/metrics/series?interval=day",
        $"/api/metrics/series?interval=day&{Year}",
        "/api/metrics/conversations?maxResultCount=20&outcome=automated",
        $"/api/metrics/conversations?maxResultCount=20&outcome=automated&{Year}",
        $"/api/metrics/conversations?maxResultCount=20&outcome=breached&{Year}",
        $"/api/metrics/conversations?maxResultCount=20&outcome=settled&sorting=resolution%20desc&{Year}",
        $"/api/metrics/conversations?maxResultCount=20&outcome=rated&sorting=rating&skipCount={conversations / 2}&{Year}",
    ];

    /// <summary>All that <see cref="FillAsync"/> made.</summary>
    private static string Year
    {
        get
        {
            var now = TimeProvider.System.GetUtcNow();
            return FormattableString.Invariant($"from={now.AddDays(-366):yyyy-MM-ddTHH:mm:ssZ}&to={now:yyyy-MM-ddTHH:mm:ssZ}");
        }
    }

    /// <returns>What is too slow; empty when nothing is.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellationToken)
    {
        await using var database = await SeededDatabase.CreateAsync(cancellationToken);
        await FillAsync(database, cancellationToken);
        using var host = new HostProcess(BuiltProgram.Host, new Dictionary<string, string>
        {
            ["ConnectionStrings__Serving"] = database.ServingConnectionString,
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Logging__LogLevel__Default"] = "Warning",
        });
        await host.StartAsync(cancellationToken);
        using var http = await AdminLine.OpenAsync(host.Address, "harbor", cancellationToken);

        var problems = new List<string>();
        Console.WriteLine($"{faqs} FAQs, {conversations} conversations, {Rounds} calls each");
        foreach (var path in Lists)
        {
            var times = await TimeAsync(http, path, cancellationToken);
            Console.WriteLine($"{times[times.Count / 2],7:0.0} ms median {times[^2],7:0.0} ms p95  {path}");
            if (times[^2] > LimitMilliseconds)
                problems.Add($"{path}: {times[^2]:0} ms, more than {LimitMilliseconds} ms");
        }

        return problems;
    }

    private static async Task<List<double>> TimeAsync(HttpClient http, string path, CancellationToken cancellationToken)
    {
        var times = new List<double>();
        // The first call also compiles the query.
        for (var round = 0; round <= Rounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), cancellationToken);
            await answer.Content.ReadAsByteArrayAsync(cancellationToken);
            answer.EnsureSuccessStatusCode();
            if (round > 0)
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        times.Sort();
        return times;
    }

    /// <summary>Spread over a year, so that a week's numbers are a week's; FAQs are archived for the most part, so that the engine learns only the sample.</summary>
    private async Task FillAsync(TestDatabase database, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(database.OwnerConnectionString);
        await connection.OpenAsync(cancellationToken);
        foreach (var statement in new[]
        {
            $"""
             insert into faqs (id, tenant_id, question, alternatives, answer, intent, product_area, language, tags, status, version, created_at, changed_at)
             select gen_random_uuid(), t.id, 'How do I export invoice ' || n || ' of year ' || n % 30, array['invoice ' || n || ' as a file', 'get invoice ' || n],
                 repeat('Open Billing, choose the invoice and press Export. ', 8), (array['BillingQuestion', 'TechnicalIssue', 'GeneralInquiry'])[1 + n % 3],
                 (select name from product_areas a where a.tenant_id = t.id order by position limit 1), 'en', array['export'],
                 case when n % 50 = 0 then 'Draft' else 'Archived' end, 1, now(), now() - n * interval '1 minute'
             from tenants t, generate_series(1, {faqs}) n where t.name = 'harbor'
             """,
            $"""
             insert into visitors (id, tenant_id, name, created_at, last_seen_at)
             select gen_random_uuid(), t.id, 'Visitor ' || n, now(), now() from tenants t, generate_series(1, {conversations / 10}) n where t.name = 'harbor'
             """,
            $"""
             insert into conversations (id, tenant_id, visitor_id, channel, status, state, tier, priority, context_after_sequence, last_event_number, last_sequence,
                 last_visitor_sequence, answered_sequence, intent, product_area, bot_answers, is_counted, started_at, first_response_at, escalated_at,
                 last_answer_at, resolved_at, resolution, last_message_at, last_message_text, read_sequence, rating)
             select gen_random_uuid(), v.tenant_id, v.id, 'Web', 'Resolved', 'Resolved', 'L1', 'P3', 0, 0, 4, 3, 3,
                 (array['BillingQuestion', 'TechnicalIssue', 'GeneralInquiry'])[1 + c % 3], 'Orders', 1, true, began, began + interval '2 seconds',
                 case when c % 4 = 0 then began + interval '1 minute' end, began + interval '2 seconds', began + c % 600 * interval '1 second',
                 case when c % 2 = 0 then 'Confirmed' else 'Closed' end, began + interval '5 minutes', 'Thanks, that was all ' || c, 4, 1 + c % 5
             from (select id, tenant_id, row_number() over () as place from visitors where name like 'Visitor %') v
             cross join lateral (select v.place * 10 + k as c, now() - (v.place * 10 + k) * interval '5 minutes' as began from generate_series(0, 9) k) made
             """,
            """
            insert into messages (conversation_id, sequence, id, tenant_id, author_kind, author_name, text, citations, offers, sent_at)
            select c.id, n, gen_random_uuid(), c.tenant_id, case when n % 2 = 1 then 'Visitor' else 'Bot' end, '',
                'Message ' || n || ' about order ' || left(c.id::text, 6) || case when left(c.id::text, 3) = '00a' then ' at the zebra crossing' else ' and its delivery' end
                    || case when c.started_at < now() - interval '310 days' then ' by telegram' when c.started_at < now() - interval '270 days' then ' by pigeon' else '' end,
                '[]', '[]', c.started_at + n * interval '1 second'
            from conversations c, generate_series(1, 4) n where c.last_message_text like 'Thanks, that was all %'
            """,
            """
            insert into conversation_events (tenant_id, conversation_id, number, from_state, to_state, trigger, actor_kind, actor_name, reason, tier, occurred_at)
            select tenant_id, id, 1, 'Waiting', 'Waiting', 'SlaBreached', 'System', '', 'firstResponse', 'L1', escalated_at + interval '1 hour'
            from conversations where last_message_text like 'Thanks, that was all %' and escalated_at is not null and rating = 1
            """,
            """
            insert into tickets (id, tenant_id, number, conversation_id, transcript_through_sequence, subject, status, priority, reason, bot_reasons, created_at, resolved_at)
            select gen_random_uuid(), tenant_id, 1000 + row_number() over (order by started_at), id, 4, 'About order ' || left(id::text, 6) || ', it has not come',
                'Resolved', (array['P1', 'P2', 'P3', 'P4'])[rating % 4 + 1], 'LowConfidence', '{}', escalated_at, resolved_at
            from conversations where last_message_text like 'Thanks, that was all %' and escalated_at is not null
            """,
            // Some hundreds are with people or wait for them, as on a bad day.
            """
            update conversations set status = 'Waiting', state = 'Waiting', resolved_at = null, resolution = null, waiting_since = last_message_at, queued_at = escalated_at
            where last_message_text like 'Thanks, that was all %' and escalated_at > now() - interval '7 days'
            """,
            """
            update tickets set status = 'Open', resolved_at = null from conversations c where c.id = conversation_id and c.state = 'Waiting' and number >= 1000
            """,
            "analyze",
        })
        {
            await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 600 };
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
