using System.Buffers.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Conversations;

/// <summary>Who may be connected is asked again and again, not only at the door. The test moves the clock by the guard's own interval.</summary>
public sealed class LineGuardTests(ChatFixture host) : IClassFixture<ChatFixture>
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task Whose_role_is_taken_is_cut_off_and_colleagues_stay()
    {
        var admin = await host.SignInAsync("admin", "northwind");
        var user = await admin.CreateUserAsync("rosa", "agent");
        await using var rosa = await OpenDeskAsync("rosa");
        await using var colleague = await OpenDeskAsync("agent");
        await ShouldStayAsync(rosa);

        await ChangeAsync(admin, user, roles: []);

        await ShouldCloseAsync(rosa);
        await ShouldStayAsync(colleague);
    }

    [Fact]
    public async Task A_permission_that_a_role_loses_cuts_its_members_off()
    {
        var admin = await host.SignInAsync("admin", "northwind");
        await admin.CreateRoleAsync("watchers");
        (await admin.GrantAsync("watchers", SupportMaxPermissions.Conversations)).Ok();
        await admin.CreateUserAsync("wanda", "watchers");
        await using var wanda = await OpenDeskAsync("wanda");
        await ShouldStayAsync(wanda);

        (await admin.GrantAsync("watchers", SupportMaxPermissions.Conversations, isGranted: false)).Ok();

        await ShouldCloseAsync(wanda);
    }

    [Fact]
    public async Task Who_gets_a_new_password_is_cut_off_until_they_sign_in_with_it()
    {
        var admin = await host.SignInAsync("admin", "northwind");
        var user = await admin.CreateUserAsync("otto", "agent");
        await using var otto = await OpenDeskAsync("otto");
        await ShouldStayAsync(otto);
        await ChangeAsync(admin, user, ["agent"], password: "An0ther-one!");
        await ShouldCloseAsync(otto);
    }

    [Fact]
    public async Task A_session_that_has_run_out_closes_its_line()
    {
        await using var early = await OpenDeskAsync("agent");
        host.Clock.Advance(TimeSpan.FromHours(7));
        await using var late = await OpenDeskAsync("agent");
        await ShouldStayAsync(early);

        host.Clock.Advance(TimeSpan.FromHours(1));

        await ShouldCloseAsync(early);
        await ShouldStayAsync(late);
    }

    [Fact]
    public async Task A_visitor_token_that_has_run_out_closes_its_line()
    {
        var now = host.Clock.GetUtcNow();
        await using var brief = await OpenChatAsync(IssueToken(now.AddMinutes(10)));
        await using var lasting = await OpenChatAsync(IssueToken(now.AddHours(10)));
        await ShouldStayAsync(brief);

        host.Clock.Advance(TimeSpan.FromMinutes(10));

        await ShouldCloseAsync(brief);
        await ShouldStayAsync(lasting);
    }

    [Fact]
    public async Task A_tenant_that_is_switched_off_loses_its_customers_lines_and_no_other_does()
    {
        await using var harbor = await Customer.ArriveAsync(host, Customer.HarborToken);
        await using var harborLine = await OpenChatAsync(harbor.VisitorToken);
        await using var northwind = await OpenChatAsync(IssueToken(host.Clock.GetUtcNow().AddHours(1)));

        await SwitchAsync(isActive: false);

        await ShouldCloseAsync(harborLine);
        await ShouldStayAsync(northwind);
        await SwitchAsync(isActive: true);
    }

    private static async Task ChangeAsync(Browser admin, JsonElement user, string[] roles, string password = "") =>
        (await admin.PutAsync($"/api/identity/users/{user.GetProperty("id")}", new
        {
            userName = user.GetProperty("userName").GetString(),
            email = user.GetProperty("email").GetString(),
            password,
            isActive = true,
            lockoutEnabled = true,
            roleNames = roles,
            concurrencyStamp = user.GetProperty("concurrencyStamp").GetString(),
        })).Ok();

    private async Task SwitchAsync(bool isActive)
    {
        await using var owner = await host.Database.OpenAsOwnerAsync();
        await owner.ExecuteAsync($"update tenants set is_active = {isActive} where name = 'harbor'");
    }

    /// <summary>A token as the session route gives it, but with a time of its own.</summary>
    private string IssueToken(DateTimeOffset expiresAt)
    {
        var payload = new byte[32];
        host.Northwind.Value.TryWriteBytes(payload);
        Guid.CreateVersion7().TryWriteBytes(payload.AsSpan(16));
        var protector = host.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("SupportMax.Channels.VisitorToken.v1").ToTimeLimitedDataProtector();
        return Base64Url.EncodeToString(protector.Protect(payload, expiresAt));
    }

    private async Task<HubConnection> OpenDeskAsync(string user)
    {
        var browser = await host.SignInAsync(user, "northwind");
        return await HubConnection.OpenDeskAsync(host.Address, browser.CookieHeader, (_, _) => { }, CancellationToken.None);
    }

    private Task<HubConnection> OpenChatAsync(string token) => HubConnection.OpenChatAsync(host.Address, token, (_, _) => { }, CancellationToken.None);

    private async Task ShouldCloseAsync(HubConnection line)
    {
        // The guard may be in the middle of a look that began before the change; the next one sees it.
        using var patience = new CancellationTokenSource(s_patience);
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!line.Closed.IsCompleted)
        {
            host.Clock.Advance(s_interval);
            await pause.WaitForNextTickAsync(patience.Token);
        }
    }

    /// <summary>A call goes through: the guard has looked, and let it be.</summary>
    private async Task ShouldStayAsync(HubConnection line)
    {
        host.Clock.Advance(s_interval);
        try
        {
            await line.CallAsync("Resume", CancellationToken.None, Guid.NewGuid(), 0);
        }
        catch (HubRefusalException refusal)
        {
            refusal.Code.ShouldBe(ConversationErrorCodes.NotFound);
        }

        line.Closed.IsCompleted.ShouldBeFalse();
    }
}
