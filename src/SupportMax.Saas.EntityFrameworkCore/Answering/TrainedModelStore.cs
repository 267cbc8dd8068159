using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Answering;

internal sealed class TrainedModelStore(SupportMaxDbContext context, ICurrentTenant currentTenant) : ITrainedModelStore
{
    public Task<byte[]?> FindAsync(byte[] fingerprint, CancellationToken cancellationToken) => context.Database
        .SqlQuery<byte[]?>($"select model as \"Value\" from trained_models where tenant_id = {currentTenant.Id.Value} and fingerprint = {fingerprint}")
        .SingleOrDefaultAsync(cancellationToken);

    public Task SaveAsync(byte[] fingerprint, byte[] model, CancellationToken cancellationToken) => context.Database.ExecuteSqlAsync(
        $"""
         insert into trained_models (tenant_id, fingerprint, model) values ({currentTenant.Id.Value}, {fingerprint}, {model})
         on conflict (tenant_id) do update set fingerprint = excluded.fingerprint, model = excluded.model
         """,
        cancellationToken);
}
