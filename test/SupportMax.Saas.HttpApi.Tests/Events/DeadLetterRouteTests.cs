using System.Net;
using Npgsql;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Events;

/// <summary>Dead letters are found, replayed and discarded by one filter. Nobody subscribes as these do, so what is replayed never goes well.</summary>
public sealed class DeadLetterRouteTests(HostFixture host) : IClassFixture<HostFixture>
{
    private const string Letters = "/api/events/dead-letters";

    // New ones for each test: a retry of the last test's may still be on its way.
    private readonly Dictionary<string, Guid> _ids = new[] { "crm-1", "crm-2", "mail-1", "mail-2" }.ToDictionary(name => name, _ => Guid.NewGuid(), StringComparer.Ordinal);

    [Theory]
    [InlineData("", "crm-1 crm-2 mail-1 mail-2")]
    [InlineData("reason=nobody%20ANSWERS", "crm-1 mail-1")]
    [InlineData("reason=100%25", "mail-2")]
    [InlineData("reason=1_0", "")]
    [InlineData("reason=%00", "crm-1 crm-2 mail-1 mail-2")]
    [InlineData("name=ticket.opened", "crm-1 mail-2")]
    [InlineData("subscriber=crm", "crm-1 crm-2")]
    [InlineData("subscriber=CRM", "")]
    [InlineData("from=2026-03-03T08:00:00Z", "crm-2 mail-1 mail-2")]
    [InlineData("to=2026-03-03T08:00:00Z", "crm-1")]
    [InlineData("from=2026-03-03T09:00:00%2B01:00&to=2026-03-05T08:00:00Z", "crm-2 mail-1")]
    [InlineData("name=ticket.opened&subscriber=mail&reason=full&from=2026-03-02T00:00:00Z&to=2026-03-09T00:00:00Z", "mail-2")]
    public async Task Each_part_of_the_filter_narrows_the_list(string filter, string expected)
    {
        var admin = await StartAsync();
        var found = (await admin.GetAsync($"{Letters}?{filter}")).Ok();
        string.Join(' ', found.Items.Select(letter => NameOf(letter.GetProperty("id").GetGuid())).Order(StringComparer.Ordinal)).ShouldBe(expected);
        found.Json.GetProperty("totalCount").GetInt32().ShouldBe(found.Items.Count);
    }

    [Fact]
    public async Task Kinds_say_what_can_be_chosen()
    {
        var admin = await StartAsync();
        (await admin.GetAsync($"{Letters}/kinds")).Ok().Items
            .Select(kind => $"{kind.GetProperty("subscriber").GetString()} {kind.GetProperty("name").GetString()} {kind.GetProperty("count").GetInt32()}")
            .ShouldBe(["crm message.added 1", "crm ticket.opened 1", "mail message.added 1", "mail ticket.opened 1"]);
    }

    [Fact]
    public async Task Those_that_fit_are_replayed_and_the_others_stay()
    {
        var admin = await StartAsync();
        (await admin.PostAsync($"{Letters}/replay?reason=nobody%20answers")).Ok().Json.GetProperty("replayed").GetInt32().ShouldBe(2);
        (await StatesAsync()).ShouldBe(["crm-1 Waiting", "crm-2 Dead", "mail-1 Waiting", "mail-2 Dead"]);
    }

    [Fact]
    public async Task Those_that_fit_are_discarded_when_they_are_as_many_as_were_seen()
    {
        var admin = await StartAsync();
        (await admin.PostAsync($"{Letters}/discard?subscriber=mail&expected=1")).ShouldBeRefused(HttpStatusCode.Conflict, EventErrorCodes.DeadLettersChanged);
        (await admin.PostAsync($"{Letters}/discard?subscriber=mail")).ShouldBeRefused(HttpStatusCode.BadRequest, CommonErrorCodes.ParameterInvalid);
        (await StatesAsync()).Count.ShouldBe(4);

        (await admin.PostAsync($"{Letters}/discard?subscriber=mail&expected=2")).Ok().Json.GetProperty("discarded").GetInt32().ShouldBe(2);
        (await StatesAsync()).ShouldBe(["crm-1 Dead", "crm-2 Dead"]);
    }

    [Fact]
    public async Task One_is_discarded_once_and_only_while_it_is_dead()
    {
        var admin = await StartAsync();
        (await admin.PostAsync($"{Letters}/{_ids["crm-1"]}/discard")).Ok();
        (await admin.PostAsync($"{Letters}/{_ids["crm-1"]}/discard")).ShouldBeRefused(HttpStatusCode.NotFound, EventErrorCodes.DeadLetterNotFound);
        (await admin.PostAsync($"{Letters}/replay?name=message.added&subscriber=crm")).Ok();
        (await admin.PostAsync($"{Letters}/{_ids["crm-2"]}/discard")).ShouldBeRefused(HttpStatusCode.NotFound, EventErrorCodes.DeadLetterNotFound);
        (await StatesAsync()).ShouldBe(["crm-2 Waiting", "mail-1 Dead", "mail-2 Dead"]);
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("POST", "/replay")]
    [InlineData("POST", "/discard")]
    public async Task A_period_that_ends_before_it_begins_is_refused(string method, string route)
    {
        var admin = await StartAsync();
        (await admin.SendAsync(new HttpMethod(method), $"{Letters}{route}?expected=0&from=2026-03-04T00:00:00Z&to=2026-03-03T00:00:00Z"))
            .ShouldBeRefused(HttpStatusCode.BadRequest, CommonErrorCodes.PeriodInvalid);
    }

    /// <summary>These four are all that there are. What is replayed fails once more and then waits, for the host's clock stands still.</summary>
    private async Task<Browser> StartAsync()
    {
        var admin = await host.SignInAsync("admin", "harbor");
        await using var owner = await host.Database.OpenAsOwnerAsync();
        await owner.ExecuteAsync("delete from deferred_events");
        await AddAsync(owner, "crm-1", "ticket.opened", 0, "TimeoutException: Nobody answers.");
        await AddAsync(owner, "crm-2", "message.added", 1, "CrmException: A field is missing.");
        await AddAsync(owner, "mail-1", "message.added", 2, "TimeoutException: Nobody answers.");
        await AddAsync(owner, "mail-2", "ticket.opened", 3, "MailException: The mailbox is 100% full.");
        return admin;
    }

    private Task<int> AddAsync(NpgsqlConnection owner, string name, string type, int daysAfterMonday, string reason) => owner.ExecuteAsync(
        $$"""
         insert into deferred_events (id, tenant_id, event_id, subscriber, name, key, payload, occurred_at, origin, state, attempts, run_after, reason)
         select '{{_ids[name]}}', id, gen_random_uuid(), '{{name[..^2]}}', '{{type}}', gen_random_uuid(), '{}', now(), gen_random_uuid(), 'Dead', 8,
             timestamptz '2026-03-02T08:00:00Z' + {{daysAfterMonday}} * interval '1 day', '{{reason}}'
         from tenants where name = 'harbor'
         """);

    private async Task<IReadOnlyList<string>> StatesAsync()
    {
        await using var owner = await host.Database.OpenAsOwnerAsync();
        var rows = await owner.QueryAsync<string>("select id || ' ' || state from deferred_events");
        return [.. rows.Select(row => row!.Split(' ')).Select(row => $"{NameOf(Guid.Parse(row[0]))} {row[1]}").Order(StringComparer.Ordinal)];
    }

    private string NameOf(Guid id) => _ids.Single(pair => pair.Value == id).Key;
}
