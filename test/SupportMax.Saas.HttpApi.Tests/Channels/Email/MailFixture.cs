using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Channels;

/// <summary>A host whose northwind reads a mailbox on real servers, by the real time.</summary>
public sealed class MailFixture : ChatFixture
{
    public const string Support = "support@northwind.example";
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    public LocalMailServers Servers { get; } = new();

    public Browser Admin { get; private set; } = null!;

    protected override Dictionary<string, string> Settings => new(base.Settings, StringComparer.Ordinal)
    {
        ["Mail:TrustedRoots"] = Servers.TrustedRoots,
        ["Mail:OfflineAfter"] = "00:00:00",
        ["Mail:LookEvery"] = "00:00:01",
        ["Site:PublicUrl"] = "https://help.northwind.example",
    };

    public override async Task InitializeAsync()
    {
        await Servers.StartAsync();
        await base.InitializeAsync();
        Admin = await SignInAsync("admin", "northwind");
        (await Admin.PutAsync("/api/channels/email", Channel())).Ok();
        await FollowAsync(state => state.GetProperty("lastFetchedAt").ValueKind != JsonValueKind.Null);
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await Servers.DisposeAsync();
    }

    /// <summary>Settings that fit the servers.</summary>
    public object Channel(string password = LocalMailServers.Password, int? imapPort = null, string security = "tls", string host = "localhost") => new
    {
        address = Support,
        name = "Northwind",
        imap = new { host, port = imapPort ?? (security == "tls" ? Servers.ImapsPort : Servers.ImapPort), security, userName = Support, password, folder = "INBOX" },
        smtp = new { host, port = security == "tls" ? Servers.SmtpsPort : Servers.SmtpPort, security, userName = Support, password },
    };

    /// <summary>Waits until the mailbox's state is as wanted.</summary>
    public Task<JsonElement> FollowAsync(Func<JsonElement, bool> wanted) => WaitAsync(
        async () => (await Admin.GetAsync("/api/channels/email")).Ok().Json.GetProperty("state"), state => state.ValueKind == JsonValueKind.Object && wanted(state));

    /// <summary>The only conversation with a customer's address, as soon as it is as wanted.</summary>
    public Task<JsonElement> ConversationOfAsync(string words, Func<JsonElement, bool> wanted) => WaitAsync(
        async () =>
        {
            var found = (await Admin.GetAsync($"/api/conversations?filter={Uri.EscapeDataString(words)}")).Ok().Items;
            return found.Count == 0 ? default : (await Admin.GetAsync($"/api/conversations/{found[0].GetProperty("id").GetGuid()}")).Ok().Json;
        },
        found => found.ValueKind == JsonValueKind.Object && wanted(found));

    /// <summary>A conversation's mails, as soon as they are as wanted.</summary>
    public async Task<IReadOnlyList<JsonElement>> MailsOfAsync(Guid conversationId, Func<IReadOnlyList<JsonElement>, bool> wanted) =>
        await WaitAsync(async () => (await Admin.GetAsync($"/api/conversations/{conversationId}/mails")).Ok().Items, wanted);

    public async Task<int> CountConversationsAsync(string words) => (await Admin.GetAsync($"/api/conversations?filter={Uri.EscapeDataString(words)}")).Ok().Items.Count;

    protected override void Configure(IServiceCollection services)
    {
        base.Configure(services);
        services.Replace(ServiceDescriptor.Singleton(TimeProvider.System));
    }

    private async Task<IReadOnlyList<string?>> FailedJobsAsync()
    {
        await using var owner = await Database.OpenAsOwnerAsync();
        return await owner.QueryAsync<string>("select type || ' ' || state || ' ' || reason from background_jobs where reason is not null union all select subscriber || ' ' || reason from deferred_events");
    }

    private async Task<T> WaitAsync<T>(Func<Task<T>> look, Func<T, bool> wanted)
    {
        using var patience = new CancellationTokenSource(s_patience);
        T seen;
        while (!wanted(seen = await look()))
        {
            if (patience.IsCancellationRequested)
                throw new TimeoutException($"It did not come to that; last seen: {seen}; jobs that failed: {string.Join(" | ", await FailedJobsAsync())}");
            await Task.Delay(50, CancellationToken.None);
        }

        return seen;
    }
}
