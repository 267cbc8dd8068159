using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Batching;

/// <summary>What comes while others are worked on is the next batch, of one tenant each; what fails meets whom it concerns.</summary>
public sealed class TenantBatchesTests : IDisposable
{
    private const int Most = 4;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);
    private static readonly TenantId s_north = TenantId.New();
    private static readonly TenantId s_south = TenantId.New();
    private readonly CurrentTenant _currentTenant = new();
    private readonly ServiceProvider _services = new ServiceCollection().BuildServiceProvider();
    private readonly List<(TenantId Tenant, string Items)> _batches = [];
    private readonly SemaphoreSlim _begun = new(0);
    private readonly SemaphoreSlim _free = new(0);

    [Fact]
    public async Task What_waits_while_others_are_worked_on_is_done_together_in_its_order_and_no_more_at_once_than_a_batch_holds()
    {
        var batches = Create();
        var first = batches.RunAsync(s_north, "a", CancellationToken.None);
        await BegunAsync();
        var rest = "bcdefg".Select(item => batches.RunAsync(s_north, $"{item}", CancellationToken.None)).ToList();
        _free.Release(3);
        (await first.WaitAsync(s_patience)).ShouldBe("A");
        (await Task.WhenAll(rest).WaitAsync(s_patience)).ShouldBe(["B", "C", "D", "E", "F", "G"]);
        BatchesOf(s_north).ShouldBe(["a", "bcde", "fg"]);
    }

    [Fact]
    public async Task One_tenants_items_are_neither_mixed_with_anothers_nor_do_they_wait_for_them()
    {
        var batches = Create();
        var north = batches.RunAsync(s_north, "a", CancellationToken.None);
        await BegunAsync();
        var south = batches.RunAsync(s_south, "x", CancellationToken.None);
        await BegunAsync();
        var later = new[] { batches.RunAsync(s_north, "b", CancellationToken.None), batches.RunAsync(s_south, "y", CancellationToken.None), batches.RunAsync(s_north, "c", CancellationToken.None) };
        _free.Release(4);
        await Task.WhenAll([north, south, .. later]).WaitAsync(s_patience);
        BatchesOf(s_north).ShouldBe(["a", "bc"]);
        BatchesOf(s_south).ShouldBe(["x", "y"]);
    }

    [Fact]
    public async Task A_failure_meets_whom_it_concerns()
    {
        var batches = Create();
        var first = batches.RunAsync(s_north, "a", CancellationToken.None);
        await BegunAsync();
        var good = batches.RunAsync(s_north, "b", CancellationToken.None);
        var bad = batches.RunAsync(s_north, "!", CancellationToken.None);
        var alsoGood = batches.RunAsync(s_north, "c", CancellationToken.None);
        _free.Release(100);
        (await Task.WhenAll(first, good, alsoGood).WaitAsync(s_patience)).ShouldBe(["A", "B", "C"]);
        (await Should.ThrowAsync<FormatException>(() => bad.WaitAsync(s_patience))).Message.ShouldBe("! is no letter.");
        BatchesOf(s_north).ShouldBe(["a", "b!c", "b", "!", "c"]);
    }

    [Fact]
    public async Task Whoever_gives_up_before_the_turn_is_left_out()
    {
        var batches = Create();
        using var stop = new CancellationTokenSource();
        var first = batches.RunAsync(s_north, "a", CancellationToken.None);
        await BegunAsync();
        var given = batches.RunAsync(s_north, "b", stop.Token);
        var kept = batches.RunAsync(s_north, "c", CancellationToken.None);
        await stop.CancelAsync();
        _free.Release(100);
        await Task.WhenAll(first, kept).WaitAsync(s_patience);
        await Should.ThrowAsync<OperationCanceledException>(() => given.WaitAsync(s_patience));
        BatchesOf(s_north).ShouldBe(["a", "c"]);
    }

    public void Dispose()
    {
        _services.Dispose();
        _begun.Dispose();
        _free.Dispose();
    }

    private TenantBatches<string, string> Create() => new(new TenantScopes(_services.GetRequiredService<IServiceScopeFactory>(), _currentTenant), lanes: 1, Most, WorkAsync);

    /// <summary>Makes letters large, one batch for each time that the test lets it.</summary>
    private async Task<IReadOnlyList<string>> WorkAsync(IServiceProvider services, IReadOnlyList<string> items)
    {
        lock (_batches)
            _batches.Add((_currentTenant.Id, string.Concat(items)));
        _begun.Release();
        await _free.WaitAsync();
        return [.. items.Select(item => char.IsLetter(item[0]) ? item.ToUpperInvariant() : throw new FormatException($"{item} is no letter."))];
    }

    private async Task BegunAsync() => (await _begun.WaitAsync(s_patience)).ShouldBeTrue();

    private List<string> BatchesOf(TenantId tenant)
    {
        lock (_batches)
            return [.. _batches.Where(batch => batch.Tenant == tenant).Select(batch => batch.Items)];
    }
}
