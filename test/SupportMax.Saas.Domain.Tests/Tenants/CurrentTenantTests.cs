namespace SupportMax.Saas.Tenants;

public sealed class CurrentTenantTests
{
    private readonly CurrentTenant _current = new();

    [Fact]
    public void Without_a_scope_there_is_no_tenant() => _current.Id.IsNone.ShouldBeTrue();

    [Fact]
    public void The_tenant_before_comes_back_when_a_scope_ends()
    {
        var (outer, inner) = (TenantId.New(), TenantId.New());
        using (_current.Change(outer))
        {
            using (_current.Change(inner))
                _current.Id.ShouldBe(inner);
            _current.Id.ShouldBe(outer);
        }

        _current.Id.IsNone.ShouldBeTrue();
    }

    [Fact]
    public async Task Flows_that_run_at_once_do_not_see_each_others_tenant()
    {
        var bothInside = new TaskCompletionSource();
        var arrived = 0;
        async Task<bool> KeepsItsOwnAsync()
        {
            var own = TenantId.New();
            using var scope = _current.Change(own);
            if (Interlocked.Increment(ref arrived) == 2)
                bothInside.SetResult();
            await bothInside.Task;
            return _current.Id == own;
        }

        (await Task.WhenAll(Task.Run(KeepsItsOwnAsync), Task.Run(KeepsItsOwnAsync))).ShouldAllBe(kept => kept);
    }
}
