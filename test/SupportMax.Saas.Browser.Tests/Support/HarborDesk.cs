using System.Text.Json.Nodes;

namespace SupportMax.Saas.Browser.Tests;

/// <summary>The small tenant's desk, set up for two agents of whom the second takes one customer at a time; closing it sets all back.</summary>
internal sealed class HarborDesk : IAsyncDisposable
{
    private readonly StaffClient _admin;
    private readonly JsonNode _settingsBefore;

    private HarborDesk(StaffClient admin, JsonNode settingsBefore, string secondAgent) => (_admin, _settingsBefore, SecondAgent) = (admin, settingsBefore, secondAgent);

    /// <summary>The name of the agent beside the seeded one.</summary>
    public string SecondAgent { get; }

    public static async Task<HarborDesk> OpenAsync(Stage stage)
    {
        var admin = await stage.SignInAsync("harbor", "admin");
        var name = $"ben{Guid.NewGuid():N}"[..10];
        await admin.PostAsync("/api/identity/users", new { userName = name, email = $"{name}@harbor.example", password = StaffClient.Password, isActive = true, roleNames = new[] { "agent" } });
        var before = await admin.GetAsync("/api/routing/settings");
        var settings = before.DeepClone();
        settings["defaultStrategy"] = "leastLoaded";
        settings["graceSeconds"] = 5;
        settings["openingTimes"] = new JsonArray();
        await admin.PutAsync("/api/routing/settings", settings);
        foreach (var agent in (await admin.GetAsync("/api/routing/agents"))["items"]!.AsArray())
        {
            var capacity = agent!["name"]!.GetValue<string>() == name ? 1 : 5;
            await admin.PutAsync($"/api/routing/agents/{agent["id"]}", new { capacity, tier = "l1", skills = Array.Empty<string>() });
        }

        return new HarborDesk(admin, before, name);
    }

    /// <summary>Writes a canned response, unless it is there.</summary>
    public async Task WriteCannedAsync(string shortcut, string title, string text)
    {
        if (!(await _admin.GetAsync("/api/canned-responses"))["items"]!.AsArray().Any(canned => canned!["shortcut"]!.GetValue<string>() == shortcut))
            await _admin.PostAsync("/api/canned-responses", new { shortcut, title, text });
    }

    /// <summary>Waits until these agents, and nobody else, take customers.</summary>
    public async Task WaitForAgentsAsync(params string[] names)
    {
        var agents = new JsonArray();
        try
        {
            await PollAsync(async () =>
            {
                agents = (await _admin.GetAsync("/api/routing/overview"))["agents"]!.AsArray();
                return agents.Where(agent => agent!["availability"]!.GetValue<string>() == "online").Select(agent => agent!["name"]!.GetValue<string>())
                    .ToHashSet(StringComparer.Ordinal).SetEquals(names) ? this : null;
            });
        }
        catch (OperationCanceledException timeout)
        {
            throw new TimeoutException($"Only {string.Join(", ", names)} should take customers, yet at the desk there are {agents.ToJsonString()}", timeout);
        }
    }

    /// <summary>The conversation in which somebody introduced themselves.</summary>
    public Task<string> FindAsync(string name, string words) => PollAsync(async () =>
    {
        foreach (var item in (await _admin.GetAsync($"/api/conversations?maxResultCount=20&filter={Uri.EscapeDataString(name)}"))["items"]!.AsArray())
        {
            var found = await ReadAsync(item!["id"]!.GetValue<string>());
            if (found.State is "waiting" or "assigned" && found.Texts("visitor").Any(text => text.StartsWith(words, StringComparison.Ordinal)))
                return found.Id;
        }

        return null;
    });

    public Task<StoredConversation> ReadAsync(string conversationId) => _admin.ReadAsync(conversationId);

    /// <summary>Waits until a conversation is as wanted.</summary>
    public Task<StoredConversation> WaitUntilAsync(string conversationId, Func<StoredConversation, bool> isWanted) => PollAsync(async () =>
        await ReadAsync(conversationId) is var found && isWanted(found) ? found : null);

    /// <summary>Waits until each has somebody, and tells who.</summary>
    public async Task<IReadOnlyDictionary<string, string>> WaitUntilAssignedAsync(IEnumerable<string> conversationIds)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in conversationIds)
            given[id] = (await WaitUntilAsync(id, found => found.State == "assigned")).Assignee!;
        return given;
    }

    /// <summary>Why things happened to a conversation, in order.</summary>
    public async Task<IReadOnlyList<string>> ReasonsAsync(string conversationId) =>
        [.. (await _admin.GetAsync($"/api/conversations/{conversationId}/events"))["items"]!.AsArray().Select(happened => happened!["reason"]!.GetValue<string>())];

    public async ValueTask DisposeAsync()
    {
        await _admin.PutAsync("/api/routing/settings", _settingsBefore);
        foreach (var left in (await _admin.GetAsync("/api/conversations?view=sla&maxResultCount=100"))["items"]!.AsArray())
            await _admin.PostAsync($"/api/conversations/{left!["id"]}/resolve", new { });
        _admin.Dispose();
    }

    private static async Task<T> PollAsync<T>(Func<Task<T?>> lookAsync)
        where T : class
    {
        using var limit = new CancellationTokenSource(Stage.Patience);
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (true)
        {
            if (await lookAsync() is { } found)
                return found;
            await pause.WaitForNextTickAsync(limit.Token);
        }
    }
}
