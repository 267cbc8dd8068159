using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Partners;

/// <summary>What happens is told to the partners' endpoints.</summary>
public sealed class WebhookTests(WebhookFixture host) : IClassFixture<WebhookFixture>, IAsyncLifetime
{
    private Endpoint _endpoint = null!;
    private Browser _admin = null!;
    private PartnerApp _app = null!;
    private string _token = "";

    public async Task InitializeAsync()
    {
        _endpoint = await Endpoint.OpenAsync();
        _admin = await host.SignInAsync("admin", "northwind");
        _app = await PartnerApp.CreateAsync(host, "northwind", [PartnerScopes.Conversations]);
        _token = await _app.GetTokenAsync();
    }

    public async Task DisposeAsync() => await _endpoint.DisposeAsync();

    [Fact]
    public async Task Messages_of_a_conversation_arrive_signed_and_in_order()
    {
        var (_, secret) = await CreateAsync("conversation.created", "conversation.message-added");
        var id = await BeginAsync();
        for (var number = 1; number <= 5; number++)
            await WriteAsync(id, number);
        await MessageAsync(id, 5);
        var heard = Messages(id);
        heard.Select(delivery => delivery["body"]!["data"]!["sequence"]!.GetValue<long>()).ShouldBe([1, 2, 3, 4, 5]);
        heard.ShouldAllBe(delivery => Endpoint.IsSigned(delivery, secret) && !Endpoint.IsSigned(delivery, secret + "x"));
        heard.Select(delivery => delivery["delivery"]!.GetValue<string>()).Distinct().Count().ShouldBe(5);
        (await _endpoint.Heard.WaitAsync("conversation.created", delivery => delivery["body"]!["data"]!["id"]!.GetValue<Guid>() == id)).ShouldNotBeNull();
    }

    [Fact]
    public async Task What_an_endpoint_does_not_take_comes_again_and_nothing_overtakes_it()
    {
        var (webhook, _) = await CreateAsync("conversation.message-added");
        _endpoint.Status = HttpStatusCode.ServiceUnavailable;
        var id = await BeginAsync();
        await WriteAsync(id, 1);
        await WriteAsync(id, 2);
        await MessageAsync(id, 1);
        await DeliveriesAsync(webhook, deliveries => deliveries.Any(delivery => delivery.GetProperty("lastStatus").ToString() == "503"));
        _endpoint.Status = HttpStatusCode.OK;
        while (!Messages(id).Any(delivery => delivery["taken"]!.GetValue<bool>() && delivery["body"]!["data"]!["sequence"]!.GetValue<long>() == 2))
        {
            host.Clock.Advance(TimeSpan.FromSeconds(40));
            await Task.Delay(50);
        }

        // The clock runs so fast here that a lease ends before its answer comes: then a delivery comes twice, and its id says so.
        var taken = Messages(id).Where(delivery => delivery["taken"]!.GetValue<bool>()).DistinctBy(delivery => delivery["delivery"]!.GetValue<string>()).ToList();
        taken.Select(delivery => delivery["body"]!["data"]!["sequence"]!.GetValue<long>()).ShouldBe([1, 2]);
        Messages(id).Select(delivery => delivery["delivery"]!.GetValue<string>()).Distinct().Count().ShouldBe(2, "The same delivery has the same id in every attempt.");
    }

    [Fact]
    public async Task An_endpoint_that_is_gone_is_left_alone_and_the_admin_is_told()
    {
        await using var mails = new MailCatcher();
        var operators = await host.SignInAsync("admin");
        (await operators.PostAsync("/api/setting-management/emailing", new { smtpHost = "127.0.0.1", smtpPort = mails.Port, smtpUseDefaultCredentials = true, defaultFromAddress = "ops@supportmax.example" })).Ok();
        var (webhook, _) = await CreateAsync("conversation.message-added");
        _endpoint.Status = HttpStatusCode.Gone;
        await WriteAsync(await BeginAsync(), 1);
        JsonElement paused;
        do
        {
            paused = (await _admin.GetAsync("/api/partners/webhooks")).Items.Single(item => item.GetProperty("id").GetGuid() == webhook);
            await Task.Delay(50);
        }
        while (paused.GetProperty("isActive").GetBoolean());
        paused.GetProperty("pausedAt").ValueKind.ShouldBe(JsonValueKind.String);
        paused.GetProperty("lastError").GetString().ShouldBe("The endpoint answered 410.");
        var mail = await mails.NextAsync();
        mail.To.ShouldBe("admin@northwind.example");
        mail.Text.ShouldContain(_endpoint.Url);
        mail.Text.ShouldContain("The endpoint answered 410.");

        _endpoint.Status = HttpStatusCode.OK;
        (await _admin.PutAsync($"/api/partners/webhooks/{webhook}", new { url = _endpoint.Url, events = new[] { "conversation.message-added" } })).Ok();
        await DeliveriesAsync(webhook, deliveries => deliveries.All(delivery => delivery.GetProperty("state").GetString() == "delivered"));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        var (webhook, _) = await CreateAsync("conversation.message-added");
        _endpoint.Status = HttpStatusCode.TemporaryRedirect;
        await WriteAsync(await BeginAsync(), 1);
        await DeliveriesAsync(webhook, deliveries => deliveries.Any(delivery => delivery.GetProperty("lastError").GetString() == "The endpoint answered 307."));
    }

    [Fact]
    public async Task A_delivery_is_sent_once_more_when_asked_and_both_keys_sign_after_a_change()
    {
        var (webhook, former) = await CreateAsync("conversation.message-added");
        var id = await BeginAsync();
        await WriteAsync(id, 1);
        await MessageAsync(id, 1);
        var delivery = (await DeliveriesAsync(webhook, deliveries => deliveries.All(one => one.GetProperty("state").GetString() == "delivered")))[0].GetProperty("id").GetGuid();
        var secret = (await _admin.PostAsync($"/api/partners/webhooks/{webhook}/secret")).Ok().Json.GetProperty("secret").GetString()!;
        (await _admin.PostAsync($"/api/partners/webhooks/{webhook}/deliveries/{delivery}/replay")).Status.ShouldBe(HttpStatusCode.Accepted);
        await _endpoint.Heard.WaitAsync("conversation.message-added", heard => heard["delivery"]!.GetValue<string>() == delivery.ToString() && Endpoint.IsSigned(heard, secret));
        Messages(id).Count(heard => Endpoint.IsSigned(heard, former)).ShouldBe(2);
    }

    [Theory]
    [InlineData("ftp://example.org/", "conversation.created", PartnerErrorCodes.WebhookUrlInvalid)]
    [InlineData("https://user:password@example.org/", "conversation.created", PartnerErrorCodes.WebhookUrlInvalid)]
    [InlineData("nonsense", "conversation.created", PartnerErrorCodes.WebhookUrlInvalid)]
    [InlineData("https://example.org/", "nonsense", PartnerErrorCodes.WebhookEventsInvalid)]
    public async Task What_cannot_be_is_refused(string url, string name, string code) =>
        (await _admin.PostAsync("/api/partners/webhooks", new { url, events = new[] { name } })).ShouldBeRefused(HttpStatusCode.BadRequest, code);

    private async Task<(Guid Id, string Secret)> CreateAsync(params string[] events)
    {
        var made = (await _admin.PostAsync("/api/partners/webhooks", new { url = _endpoint.Url, events })).Ok().Json;
        return (made.GetProperty("webhook").GetProperty("id").GetGuid(), made.GetProperty("secret").GetString()!);
    }

    private async Task<Guid> BeginAsync() =>
        (await _app.CallAsync(HttpMethod.Post, "/api/v1/conversations", _token, new { answeredBy = "partner" })).Json.GetProperty("conversation").GetProperty("id").GetGuid();

    private async Task WriteAsync(Guid id, int number) =>
        (await _app.CallAsync(HttpMethod.Post, $"/api/v1/conversations/{id}/messages", _token, new { clientMessageId = $"{number}", text = $"message {number}" })).Status.ShouldBe(HttpStatusCode.Created);

    private Task<JsonNode> MessageAsync(Guid id, long sequence) => _endpoint.Heard.WaitAsync(
        "conversation.message-added", delivery => delivery["body"]!["data"]!["conversationId"]!.GetValue<Guid>() == id && delivery["body"]!["data"]!["sequence"]!.GetValue<long>() == sequence);

    private IReadOnlyList<JsonNode> Messages(Guid id) =>
        [.. _endpoint.Heard.All("conversation.message-added").Where(delivery => delivery["body"]!["data"]!["conversationId"]!.GetValue<Guid>() == id)];

    private async Task<IReadOnlyList<JsonElement>> DeliveriesAsync(Guid webhook, Func<IReadOnlyList<JsonElement>, bool> wanted)
    {
        while (true)
        {
            var items = (await _admin.GetAsync($"/api/partners/webhooks/{webhook}/deliveries")).Ok().Items;
            if (items.Count > 0 && wanted(items))
                return items;
            await Task.Delay(50);
        }
    }
}

/// <summary>A host that may call loopback.</summary>
public sealed class WebhookFixture : ChatFixture
{
    protected override Dictionary<string, string> Settings => new(base.Settings, StringComparer.Ordinal) { ["Partners:Webhooks:AllowPrivateAddresses"] = "true" };
}
