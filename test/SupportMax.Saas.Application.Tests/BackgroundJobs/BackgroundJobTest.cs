using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.EntityFrameworkCore;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.BackgroundJobs;

/// <summary>What tests of background jobs do again and again.</summary>
public abstract class BackgroundJobTest : DatabaseTest, IAsyncLifetime
{
    private readonly BackgroundJobFixture _fixture;

    protected BackgroundJobTest(BackgroundJobFixture fixture)
        : base(fixture) => _fixture = fixture;

    internal Probes Probes => _fixture.Probes;

    internal BackgroundJobTaker Taker => Services.GetRequiredService<BackgroundJobTaker>();

    internal BackgroundJobRunner Runner => Services.GetRequiredService<BackgroundJobRunner>();

    public async Task InitializeAsync()
    {
        Probes.Clear();
        await using var owner = await Database.OpenAsOwnerAsync();
        await owner.ExecuteAsync("delete from background_jobs");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    protected Task<Guid> EnqueueAsync(TenantId tenant, string name = "one") => AsTenantAsync(tenant, async services =>
    {
        var id = await services.GetRequiredService<IBackgroundJobs>().EnqueueAsync(ProbeArgs.JobType, new ProbeArgs(name), CancellationToken.None);
        await services.GetRequiredService<IUnitOfWork>().SaveAsync(CancellationToken.None);
        return id;
    });

    protected async Task EnqueueManyAsync(TenantId tenant, int count)
    {
        await using var owner = await Database.OpenAsOwnerAsync();
        await owner.ExecuteAsync(
            $$"""
             insert into background_jobs (id, tenant_id, type, args, state, processed, total, attempts, created_at, run_after, is_cancel_requested)
             select gen_random_uuid(), '{{tenant}}', 'probe', '{"name": "many"}', 'Queued', 0, 0, 0, '{{Clock.GetUtcNow():O}}', '{{Clock.GetUtcNow():O}}', false
             from generate_series(1, {{count}})
             """);
    }

    protected Task<BackgroundJob> FindAsync(TenantId tenant, Guid id) => AsTenantAsync(
        tenant, services => services.GetRequiredService<SupportMaxDbContext>().Set<BackgroundJob>().AsNoTracking().SingleAsync(job => job.Id == id));

    protected Task ChangeAsync(TenantId tenant, Guid id, Action<BackgroundJob> change) => AsTenantAsync(tenant, async services =>
    {
        change((await services.GetRequiredService<IBackgroundJobRepository>().FindAsync(id, CancellationToken.None))!);
        await services.GetRequiredService<IUnitOfWork>().SaveAsync(CancellationToken.None);
    });

    protected async Task<BackgroundJob> TakeAsync() => (await Taker.TakeAsync(CancellationToken.None)).ShouldNotBeNull();
}
