namespace SupportMax.Saas.Partners;

/// <summary>A host of a test's own, whose clock the test moves without disturbing others.</summary>
public sealed class ClockedHost(Dictionary<string, string>? settings = null) : HostFixture, IAsyncDisposable
{
    private bool _started;

    protected override Dictionary<string, string> Settings => settings ?? [];

    public async Task<PartnerApp> CreateAppAsync(IReadOnlyList<string> scopes, object? more = null)
    {
        if (!_started)
            await InitializeAsync();
        _started = true;
        return await PartnerApp.CreateAsync(this, "northwind", scopes, more);
    }

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();
}
