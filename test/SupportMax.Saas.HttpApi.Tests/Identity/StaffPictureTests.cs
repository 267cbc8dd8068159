using System.Net;
using System.Net.Http.Headers;
using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Identity;

/// <summary>Pictures of staff: set by oneself, seen by colleagues and the tenant's own visitors, by nobody else.</summary>
[Collection(ChatCollection.Name)]
public sealed class StaffPictureTests(ChatFixture host) : IAsyncLifetime
{
    private const string Own = "/api/account/my-profile/picture";

    private static readonly byte[] s_png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];
    private static readonly byte[] s_jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 4, 5];

    private Browser _agent = null!;
    private Guid _agentId;

    public async Task InitializeAsync()
    {
        _agent = await host.SignInAsync("agent", "northwind");
        _agentId = (await _agent.GetAsync("/api/abp/application-configuration")).Ok().Json.GetProperty("currentUser").GetProperty("id").GetGuid();
    }

    public async Task DisposeAsync() => (await _agent.DeleteAsync(Own)).Ok();

    [Fact]
    public async Task A_picture_is_seen_by_colleagues_and_by_the_tenants_visitors()
    {
        (await SetAsync(s_png)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var colleague = await host.SignInAsync("admin", "northwind");
        await using var customer = await Customer.ArriveAsync(host);
        foreach (var (client, path) in new[] { (colleague.Client, ForStaff), (VisitorClient(customer), ForVisitors) })
        {
            using var given = await client.GetAsync(path);
            given.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await given.Content.ReadAsByteArrayAsync()).ShouldBe(s_png);
            given.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
            given.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            given.Headers.GetValues("Content-Security-Policy").ShouldBe(["default-src 'none'; sandbox"]);
            given.Headers.CacheControl!.ToString().ShouldBe("no-cache, private");
        }
    }

    [Fact]
    public async Task A_browser_that_has_the_picture_is_not_sent_it_again_until_it_is_another()
    {
        await SetAsync(s_png);
        using var first = await _agent.Client.GetAsync(ForStaff);
        (await AgainAsync(first.Headers.ETag!)).ShouldBe(HttpStatusCode.NotModified);
        await SetAsync(s_jpeg);
        (await AgainAsync(first.Headers.ETag!)).ShouldBe(HttpStatusCode.OK);
        using var second = await _agent.Client.GetAsync(ForStaff);
        second.Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
    }

    [Fact]
    public async Task Who_has_no_picture_or_took_it_away_is_no_error()
    {
        (await _agent.Client.GetAsync(ForStaff)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await SetAsync(s_png);
        (await _agent.DeleteAsync(Own)).Status.ShouldBe(HttpStatusCode.NoContent);
        (await _agent.Client.GetAsync(ForStaff)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Nobody_of_another_tenant_and_no_stranger_sees_it()
    {
        await SetAsync(s_png);
        var foreign = await host.SignInAsync("admin", "harbor");
        (await foreign.GetAsync(ForStaff.ToString())).ShouldBeRefused(HttpStatusCode.NotFound, IdentityErrorCodes.UserNotFound);
        await using var customer = await Customer.ArriveAsync(host, Customer.HarborToken);
        (await VisitorClient(customer).GetAsync(ForVisitors)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        // A visitor is no colleague, and a colleague no visitor.
        await using var ours = await Customer.ArriveAsync(host);
        (await VisitorClient(ours).GetAsync(ForStaff)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await host.OpenBrowser().GetAsync(ForStaff.ToString())).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await host.OpenBrowser().GetAsync(ForVisitors.ToString())).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")]
    [InlineData("%PDF-1.7")]
    [InlineData("GIF89a")]
    [InlineData("")]
    public async Task Anything_but_a_picture_is_refused(string content)
    {
        using var refused = await SetAsync(System.Text.Encoding.UTF8.GetBytes(content));
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await refused.Content.ReadAsStringAsync()).ShouldContain(IdentityErrorCodes.PictureInvalid);
    }

    [Fact]
    public async Task A_picture_with_one_byte_too_many_is_refused_and_the_largest_one_taken()
    {
        var largest = new byte[StaffPictureConsts.MaxBytes];
        s_png.CopyTo(largest, 0);
        (await SetAsync(largest)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var refused = await SetAsync([.. largest, 0]);
        refused.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await refused.Content.ReadAsStringAsync()).ShouldContain(IdentityErrorCodes.PictureTooLarge);
    }

    [Fact]
    public async Task The_customer_learns_whose_picture_belongs_beside_the_name()
    {
        await using var customer = await Customer.ArriveAsync(host);
        await customer.SendAsync("I would like to talk to a person");
        (await _agent.PostAsync($"/api/conversations/{customer.ConversationId}/assign")).Ok();
        (await _agent.PostAsync($"/api/conversations/{customer.ConversationId}/messages", new { clientMessageId = Guid.NewGuid().ToString(), text = "Hello, how can I help?" })).Ok();
        await using var again = await Customer.ArriveAsync(host, session: new { visitorToken = customer.VisitorToken });
        var conversation = again.Session["conversation"]!;
        conversation["assigneeId"]!.GetValue<Guid>().ShouldBe(_agentId);
        var authors = conversation["messages"]!.AsArray().Select(message => message!["author"]!).ToList();
        authors.Single(author => string.Equals(author["kind"]!.GetValue<string>(), "agent", StringComparison.Ordinal))["agentId"]!.GetValue<Guid>().ShouldBe(_agentId);
        authors.Where(author => !string.Equals(author["kind"]!.GetValue<string>(), "agent", StringComparison.Ordinal)).ShouldAllBe(author => author["agentId"] == null);
    }

    private Uri ForStaff => new($"/api/staff/{_agentId}/picture", UriKind.Relative);

    private Uri ForVisitors => new($"/api/widget/agents/{_agentId}/picture", UriKind.Relative);

    private Task<HttpResponseMessage> SetAsync(byte[] content) => _agent.Client.PutAsync(new Uri(Own, UriKind.Relative), new ByteArrayContent(content));

    private HttpClient VisitorClient(Customer customer)
    {
        var client = host.OpenBrowser().Client;
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", customer.VisitorToken);
        return client;
    }

    private async Task<HttpStatusCode> AgainAsync(EntityTagHeaderValue known)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, ForStaff);
        request.Headers.IfNoneMatch.Add(known);
        using var response = await _agent.Client.SendAsync(request);
        return response.StatusCode;
    }
}
