namespace SupportMax.Saas.ChatModels;

internal sealed class ModelTrialAppService(TrialDrafts drafts, LiveTrials live, TrialReport report) : IModelTrialAppService
{
    public Task<ModelTrialDto> GetAsync(CancellationToken cancellationToken) => report.ReadAsync(cancellationToken);

    public async Task<ModelTrialDto> ChangeAsync(ModelVariantInput input, CancellationToken cancellationToken)
    {
        await drafts.ChangeAsync(input.ToVariant(), cancellationToken);
        return await GetAsync(cancellationToken);
    }

    public async Task<ModelTrialDto> CompareAsync(string startedBy, CancellationToken cancellationToken)
    {
        await drafts.CompareAsync(startedBy, cancellationToken);
        return await GetAsync(cancellationToken);
    }

    public async Task<ModelTrialDto> StartAsync(int share, CancellationToken cancellationToken)
    {
        await live.StartAsync(share, cancellationToken);
        return await GetAsync(cancellationToken);
    }

    public async Task<ModelTrialDto> EndAsync(bool take, CancellationToken cancellationToken)
    {
        await live.EndAsync(take, cancellationToken);
        return await GetAsync(cancellationToken);
    }
}
