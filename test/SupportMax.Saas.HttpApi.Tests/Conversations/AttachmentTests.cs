using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace SupportMax.Saas.Conversations;

/// <summary>Files between customers and staff: what a browser may safely show, and for nobody else.</summary>
[Collection(ChatCollection.Name)]
public sealed class AttachmentTests(ChatFixture host)
{
    private static readonly byte[] s_png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    [Theory]
    [InlineData("photo.PNG", "89504E470D0A1A0A00", "photo.png", "image/png")]
    [InlineData("photo.jpeg", "FFD8FFE000", "photo.jpg", "image/jpeg")]
    [InlineData("wave.gif", "474946383961", "wave.gif", "image/gif")]
    [InlineData("new.webp", "524946460000000057454250", "new.webp", "image/webp")]
    [InlineData("bill.pdf", "255044462D312E37", "bill.pdf", "application/pdf")]
    [InlineData("../../etc/evil.html", "89504E470D0A1A0A00", "evil.png", "image/png")]
    [InlineData("C:\\temp\\\"a\".exe", "255044462D312E37", "a.pdf", "application/pdf")]
    public async Task A_picture_or_pdf_is_taken_under_a_harmless_name_and_given_as_a_download(string name, string bytes, string shownAs, string type)
    {
        await using var customer = await Customer.ArriveAsync(host);
        await customer.SendAsync("hello");
        var sent = await SendAsync(customer, Convert.FromHexString(bytes), name);
        sent.StatusCode.ShouldBe(HttpStatusCode.OK);
        var agent = await host.SignInAsync("agent", "northwind");
        var shown = (await agent.GetAsync($"/api/conversations/{customer.ConversationId}")).Ok().Json.GetProperty("messages").EnumerateArray()
            .SelectMany(message => message.GetProperty("attachments").EnumerateArray()).ShouldHaveSingleItem();
        (shown.GetProperty("fileName").GetString(), shown.GetProperty("contentType").GetString(), shown.GetProperty("size").GetInt32())
            .ShouldBe((shownAs, type, bytes.Length / 2));

        foreach (var (client, path) in new[] { (agent.Client, "/api/attachments/"), (VisitorClient(customer.VisitorToken), "/api/widget/attachments/") })
        {
            using var given = await client.GetAsync(new Uri(path + shown.GetProperty("id"), UriKind.Relative));
            (await given.Content.ReadAsByteArrayAsync()).ShouldBe(Convert.FromHexString(bytes));
            given.Content.Headers.ContentType!.MediaType.ShouldBe(type);
            given.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
            given.Content.Headers.ContentDisposition.FileName.ShouldBe(shownAs);
            given.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            given.Headers.GetValues("Content-Security-Policy").ShouldBe(["default-src 'none'; sandbox"]);
            given.Headers.CacheControl!.Private.ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData("page.png", "<html><script>alert(1)</script>")]
    [InlineData("drawing.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")]
    [InlineData("tool.pdf", "MZ\u0090\u0000")]
    [InlineData("empty.png", "")]
    public async Task Whatever_else_it_says_it_is_anything_else_is_refused_and_nothing_is_written(string name, string content)
    {
        await using var customer = await Customer.ArriveAsync(host);
        await customer.SendAsync("hello");
        var before = (await customer.ReadAllAsync()).Count(message => message["author"]!["kind"]!.GetValue<string>() == "visitor");
        var refused = await SendAsync(customer, Encoding.UTF8.GetBytes(content), name);
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await CodeOfAsync(refused)).ShouldBe(ConversationErrorCodes.AttachmentInvalid);
        (await customer.ReadAllAsync()).Count(message => message["author"]!["kind"]!.GetValue<string>() == "visitor").ShouldBe(before);
    }

    [Fact]
    public async Task Five_megabytes_are_taken_and_one_byte_more_is_not()
    {
        await using var customer = await Customer.ArriveAsync(host);
        await customer.SendAsync("hello");
        (await SendAsync(customer, [.. s_png, .. new byte[ConversationConsts.MaxAttachmentBytes - s_png.Length]], "large.png")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var refused = await SendAsync(customer, [.. s_png, .. new byte[ConversationConsts.MaxAttachmentBytes - s_png.Length + 1]], "larger.png");
        refused.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await CodeOfAsync(refused)).ShouldBe(ConversationErrorCodes.AttachmentTooLarge);
    }

    [Fact]
    public async Task A_file_is_for_its_own_customer_and_tenant_alone()
    {
        await using var customer = await Customer.ArriveAsync(host);
        await customer.SendAsync("hello");
        (await SendAsync(customer, s_png, "mine.png")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var id = await FileOfAsync(customer);

        await using var stranger = await Customer.ArriveAsync(host);
        await stranger.SendAsync("hello");
        await using var harbors = await Customer.ArriveAsync(host, Customer.HarborToken);
        foreach (var token in new[] { stranger.VisitorToken, harbors.VisitorToken })
        {
            using var refused = await VisitorClient(token).GetAsync(new Uri($"/api/widget/attachments/{id}", UriKind.Relative));
            refused.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        var foreign = await host.SignInAsync("agent", "harbor");
        (await foreign.GetAsync($"/api/attachments/{id}")).ShouldBeRefused(HttpStatusCode.NotFound, ConversationErrorCodes.AttachmentNotFound);
        (await host.OpenBrowser().GetAsync($"/api/attachments/{id}")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await host.OpenBrowser().GetAsync($"/api/widget/attachments/{id}")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        using var into = await SendAsync(stranger, s_png, "theirs.png", customer.ConversationId);
        into.StatusCode.ShouldBe(HttpStatusCode.NotFound, "Nobody sends files into another's conversation.");
    }

    [Fact]
    public async Task The_same_file_again_is_one_message_and_one_file()
    {
        await using var customer = await Customer.ArriveAsync(host);
        await customer.SendAsync("hello");
        var id = Guid.NewGuid().ToString();
        (await SendAsync(customer, s_png, "once.png", clientMessageId: id)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var again = JsonNode.Parse(await (await SendAsync(customer, s_png, "once.png", clientMessageId: id)).Content.ReadAsStringAsync())!;
        again["duplicate"]!.GetValue<bool>().ShouldBeTrue();
        await using var owner = await host.Database.OpenAsOwnerAsync();
        (await owner.QueryAsync<long>($"select count(*) from attachments where conversation_id = '{customer.ConversationId}'")).ShouldBe([1]);
    }

    private HttpClient VisitorClient(string token)
    {
        var client = host.OpenBrowser().Client;
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    private Task<HttpResponseMessage> SendAsync(Customer customer, byte[] bytes, string name, string? conversationId = null, string? clientMessageId = null) =>
        VisitorClient(customer.VisitorToken).PostAsync(
            new Uri(
                $"/api/widget/attachments?conversationId={conversationId ?? customer.ConversationId}&fileName={Uri.EscapeDataString(name)}&clientMessageId={clientMessageId ?? Guid.NewGuid().ToString()}",
                UriKind.Relative),
            new ByteArrayContent(bytes));

    private async Task<Guid> FileOfAsync(Customer customer)
    {
        await using var owner = await host.Database.OpenAsOwnerAsync();
        return (await owner.QueryAsync<Guid>($"select id from attachments where conversation_id = '{customer.ConversationId}'"))[0];
    }

    private static async Task<string> CodeOfAsync(HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync())!["error"]!["code"]!.GetValue<string>();
}
