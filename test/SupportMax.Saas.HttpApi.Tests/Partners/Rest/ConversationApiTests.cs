using System.Net;
using System.Text.Json;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Knowledge;

namespace SupportMax.Saas.Partners;

/// <summary>Conversations, contacts, tickets, knowledge and numbers over REST.</summary>
[Collection(ChatCollection.Name)]
public sealed class ConversationApiTests(ChatFixture host) : IAsyncLifetime
{
    private PartnerApp _app = null!;
    private string _token = "";

    public async Task InitializeAsync()
    {
        _app = await PartnerApp.CreateAsync(host, "northwind", PartnerScopes.All);
        _token = await _app.GetTokenAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_customer_asks_and_the_bot_answers()
    {
        var begun = await PostAsync("/conversations", new { contact = new { name = "Ada" }, message = new { clientMessageId = "1", text = "Where do I find my invoices?" } });
        var id = begun.GetProperty("conversation").GetProperty("id").GetGuid();
        begun.GetProperty("conversation").GetProperty("channel").GetString().ShouldBe("api");
        begun.GetProperty("message").GetProperty("sequence").GetInt64().ShouldBe(1);
        var reply = await ReplyAsync(id, 1);
        reply.GetProperty("author").GetProperty("kind").GetString().ShouldBe("bot");
        reply.GetProperty("text").GetString()!.ShouldContain("Invoices");
    }

    [Fact]
    public async Task The_same_thread_is_the_same_conversation_however_often_it_is_begun()
    {
        var thread = Guid.NewGuid().ToString();
        var begun = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => CallAsync(HttpMethod.Post, "/conversations", new { thread })));
        begun.Select(answer => answer.Json.GetProperty("conversation").GetProperty("id").GetGuid()).Distinct().ShouldHaveSingleItem();
        begun.Count(answer => answer.Status == HttpStatusCode.Created).ShouldBe(1);
        var other = await PartnerApp.CreateAsync(host, "northwind", [PartnerScopes.Conversations]);
        var elsewhere = await other.CallAsync(HttpMethod.Post, "/api/v1/conversations", await other.GetTokenAsync(), new { thread });
        elsewhere.Status.ShouldBe(HttpStatusCode.Created, "A thread's name is the client's own.");
    }

    [Fact]
    public async Task The_same_message_is_written_once()
    {
        var id = await BeginAsync();
        var first = await CallAsync(HttpMethod.Post, $"/conversations/{id}/messages", new { clientMessageId = "m", text = "hello" });
        var second = await CallAsync(HttpMethod.Post, $"/conversations/{id}/messages", new { clientMessageId = "m", text = "hello" });
        (first.Status, second.Status).ShouldBe((HttpStatusCode.Created, HttpStatusCode.OK));
        second.Json.GetProperty("duplicate").GetBoolean().ShouldBeTrue();
        second.Json.GetProperty("messageId").GetGuid().ShouldBe(first.Json.GetProperty("messageId").GetGuid());
    }

    [Fact]
    public async Task Messages_are_listed_after_a_watermark_page_by_page()
    {
        var id = await BeginAsync();
        for (var number = 1; number <= 5; number++)
            await PostAsync($"/conversations/{id}/messages", new { clientMessageId = $"{number}", text = "hi", @as = "agent", name = "Grace" });
        var (seen, after, more) = (new List<long>(), 0L, true);
        while (more)
        {
            var page = await GetAsync($"/conversations/{id}/messages?after={after}&limit=2");
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(message => message.GetProperty("sequence").GetInt64()));
            (after, more) = (page.GetProperty("watermark").GetInt64(), page.GetProperty("hasMore").GetBoolean());
        }

        seen.ShouldBe([1, 2, 3, 4, 5]);
    }

    [Fact]
    public async Task A_list_goes_from_page_to_page_without_gaps_though_it_grows()
    {
        var begun = new List<Guid>();
        for (var number = 0; number < 5; number++)
            begun.Add(await BeginAsync());
        var (seen, cursor) = (new List<Guid>(), "");
        do
        {
            var page = await GetAsync($"/conversations?limit=2&cursor={cursor}");
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid()));
            cursor = page.GetProperty("nextCursor").GetString();
            await BeginAsync();
        }
        while (cursor is not null && !begun.TrueForAll(seen.Contains));
        seen.Take(5).ShouldBe(begun.AsEnumerable().Reverse());
    }

    [Fact]
    public async Task The_bot_hands_over_and_the_partners_desk_answers_and_resolves()
    {
        var id = await BeginAsync();
        await PostAsync($"/conversations/{id}/messages", new { clientMessageId = "1", text = "My flux capacitor is broken" });
        (await CallAsync(HttpMethod.Post, $"/conversations/{id}/handover")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await GetAsync($"/conversations/{id}")).GetProperty("status").GetString().ShouldBe("waiting");
        (await GetAsync("/tickets?status=open&limit=200")).GetProperty("items").EnumerateArray().ShouldContain(ticket => ticket.GetProperty("conversationId").GetGuid() == id);
        await PostAsync($"/conversations/{id}/messages", new { clientMessageId = "a1", text = "I look at it.", @as = "agent", name = "Grace" });
        (await GetAsync($"/conversations/{id}")).GetProperty("assignee").GetString().ShouldBe("Grace");
        (await CallAsync(HttpMethod.Post, $"/conversations/{id}/resolve", new { name = "Grace" })).Status.ShouldBe(HttpStatusCode.NoContent);
        (await GetAsync($"/conversations/{id}")).GetProperty("status").GetString().ShouldBe("resolved");
    }

    [Fact]
    public async Task Nobody_writes_in_the_name_of_a_customer_of_the_web_chat()
    {
        await using var customer = await Customer.ArriveAsync(host);
        await customer.SendAsync("hello");
        var refused = await CallAsync(HttpMethod.Post, $"/conversations/{customer.ConversationId}/messages", new { clientMessageId = "1", text = "I want to cancel" });
        refused.ShouldBeError(HttpStatusCode.Forbidden, PartnerErrorCodes.CustomerElsewhere);
        await PostAsync($"/conversations/{customer.ConversationId}/messages", new { clientMessageId = "1", text = "May I help?", @as = "agent", name = "Grace" });
    }

    [Fact]
    public async Task A_contact_is_found_by_its_external_id_and_changed()
    {
        var externalId = Guid.NewGuid().ToString();
        var made = await CallAsync(HttpMethod.Post, "/contacts", new { externalId, name = "Ada" });
        made.Status.ShouldBe(HttpStatusCode.Created);
        (await CallAsync(HttpMethod.Post, "/contacts", new { externalId, email = "ada@example.org" })).Status.ShouldBe(HttpStatusCode.OK);
        var found = (await GetAsync($"/contacts?externalId={externalId}")).GetProperty("items")[0];
        (found.GetProperty("name").GetString(), found.GetProperty("email").GetString()).ShouldBe(("Ada", "ada@example.org"));
        var other = (await PostAsync("/contacts", new { name = "Grace" })).GetProperty("id").GetGuid();
        (await CallAsync(HttpMethod.Patch, $"/contacts/{other}", new { externalId })).ShouldBeError(HttpStatusCode.Conflict, PartnerErrorCodes.ExternalIdTaken);
        (await CallAsync(HttpMethod.Post, "/contacts", new { email = "nonsense" })).ShouldBeError(HttpStatusCode.BadRequest, PartnerErrorCodes.ContactInvalid);
    }

    [Fact]
    public async Task What_a_customer_is_to_the_tenant_is_told_kept_and_taken_away()
    {
        var externalId = Guid.NewGuid().ToString();
        var id = (await PostAsync("/contacts", new { externalId, tier = "Enterprise" })).GetProperty("id").GetGuid();
        (await PostAsync("/contacts", new { externalId, name = "Ada" })).GetProperty("tier").GetString().ShouldBe("Enterprise");
        (await GetAsync($"/contacts?externalId={externalId}")).GetProperty("items")[0].GetProperty("tier").GetString().ShouldBe("Enterprise");
        (await CallAsync(HttpMethod.Patch, $"/contacts/{id}", new { tier = "Premium" })).Json.GetProperty("tier").GetString().ShouldBe("Premium");
        (await CallAsync(HttpMethod.Patch, $"/contacts/{id}", new { tier = new string('x', 101) })).ShouldBeError(HttpStatusCode.BadRequest, PartnerErrorCodes.ContactInvalid);
        (await CallAsync(HttpMethod.Patch, $"/contacts/{id}", new { tier = "" })).Json.GetProperty("tier").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_faq_is_changed_only_by_whoever_saw_it_last()
    {
        var faq = new { question = "Partner?", answer = "Yes.", intent = "GeneralInquiry", productArea = "Billing", language = "en" };
        var made = await CallAsync(HttpMethod.Post, "/faqs", faq);
        var (id, tag) = (made.Json.GetProperty("id").GetGuid(), made.Headers.ETag!.Tag);
        var changed = await _app.CallAsync(HttpMethod.Put, $"/api/v1/faqs/{id}", _token, faq with { answer = "Sure." }, ("If-Match", tag));
        changed.Status.ShouldBe(HttpStatusCode.OK, changed.Text);
        (await _app.CallAsync(HttpMethod.Put, $"/api/v1/faqs/{id}", _token, faq, ("If-Match", tag))).ShouldBeError(HttpStatusCode.Conflict, KnowledgeErrorCodes.VersionStale);
        (await _app.CallAsync(HttpMethod.Post, $"/api/v1/faqs/{id}/publish", _token, null, ("If-Match", changed.Headers.ETag!.Tag))).Status.ShouldBe(HttpStatusCode.OK);
        (await CallAsync(HttpMethod.Delete, $"/faqs/{id}")).Status.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task What_the_caller_has_already_is_not_sent_again()
    {
        var id = await BeginAsync();
        var first = await CallAsync(HttpMethod.Get, $"/conversations/{id}");
        var tag = first.Headers.ETag!.Tag;
        var same = await _app.CallAsync(HttpMethod.Get, $"/api/v1/conversations/{id}", _token, null, ("If-None-Match", tag));
        (same.Status, same.Text).ShouldBe((HttpStatusCode.NotModified, ""));
        await PostAsync($"/conversations/{id}/messages", new { clientMessageId = "a1", text = "hi", @as = "agent", name = "Grace" });
        (await _app.CallAsync(HttpMethod.Get, $"/api/v1/conversations/{id}", _token, null, ("If-None-Match", tag))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_repeated_request_is_worked_on_once()
    {
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        var body = new { message = new { clientMessageId = Guid.NewGuid(), text = "hello" } };
        var first = await _app.CallAsync(HttpMethod.Post, "/api/v1/conversations", _token, body, key);
        var second = await _app.CallAsync(HttpMethod.Post, "/api/v1/conversations", _token, body, key);
        (second.Status, second.Text).ShouldBe((HttpStatusCode.Created, first.Text));
        second.Headers.GetValues("Idempotent-Replayed").ShouldBe(["true"]);
        second.Headers.Location.ShouldBe(first.Headers.Location);
        (await _app.CallAsync(HttpMethod.Post, "/api/v1/conversations", _token, new { }, key)).ShouldBeError(HttpStatusCode.Conflict, PartnerErrorCodes.IdempotencyKeyReused);
        (await _app.CallAsync(HttpMethod.Post, "/api/v1/contacts", _token, body, key)).ShouldBeError(HttpStatusCode.Conflict, PartnerErrorCodes.IdempotencyKeyReused);
    }

    [Fact]
    public async Task At_once_a_repeated_request_is_worked_on_once_too()
    {
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => _app.CallAsync(HttpMethod.Post, "/api/v1/contacts", _token, new { name = key.Item2 }, key)));
        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.Created || answer.Status == HttpStatusCode.Conflict);
        await using var owner = await host.Database.OpenAsOwnerAsync();
        (await owner.QueryAsync<long>($"select count(*) from visitors where name = '{key.Item2}'")).ShouldBe([1]);
    }

    [Fact]
    public async Task What_was_refused_can_be_tried_again_under_the_same_key()
    {
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        (await _app.CallAsync(HttpMethod.Post, "/api/v1/contacts", _token, new { email = "nonsense" }, key)).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await _app.CallAsync(HttpMethod.Post, "/api/v1/contacts", _token, new { email = "ada@example.org" }, key)).Status.ShouldBe(HttpStatusCode.Created);
    }

    [Theory]
    [InlineData("/conversations?limit=0", PartnerErrorCodes.PageInvalid)]
    [InlineData("/conversations?limit=201", PartnerErrorCodes.PageInvalid)]
    [InlineData("/conversations?cursor=nonsense", PartnerErrorCodes.PageInvalid)]
    [InlineData("/conversations?cursor=AAAAAAAAAAAAAAAAAAAAA!", PartnerErrorCodes.PageInvalid)]
    [InlineData("/faqs?status=nonsense", KnowledgeErrorCodes.StatusUnknown)]
    public async Task A_list_that_makes_no_sense_is_refused(string path, string code) =>
        (await CallAsync(HttpMethod.Get, path)).ShouldBeError(HttpStatusCode.BadRequest, code);

    private async Task<Guid> BeginAsync() => (await PostAsync("/conversations", new { })).GetProperty("conversation").GetProperty("id").GetGuid();

    private async Task<JsonElement> ReplyAsync(Guid id, long after)
    {
        while (true)
        {
            var page = await GetAsync($"/conversations/{id}/messages?after={after}");
            if (page.GetProperty("items").GetArrayLength() > 0)
                return page.GetProperty("items")[0];
            await Task.Delay(50);
        }
    }

    private Task<OAuthAnswer> CallAsync(HttpMethod method, string path, object? body = null) => _app.CallAsync(method, "/api/v1" + path, _token, body);

    private async Task<JsonElement> GetAsync(string path)
    {
        var answer = await CallAsync(HttpMethod.Get, path);
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        return answer.Json;
    }

    private async Task<JsonElement> PostAsync(string path, object body)
    {
        var answer = await CallAsync(HttpMethod.Post, path, body);
        ((int)answer.Status).ShouldBeInRange(200, 201, answer.Text);
        return answer.Json;
    }
}
