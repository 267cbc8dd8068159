using SupportMax.Saas.Answering;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.ChatModels;

/// <summary>Sets up what is to be tried, and has it answer test questions.</summary>
internal sealed class TrialDrafts(IModelTrialRepository trials, IChatModelRepository repository, AnsweringRuns starting, ChatModelTest test, IUnitOfWork unitOfWork)
{
    public async Task ChangeAsync(ModelVariant variant, CancellationToken cancellationToken)
    {
        var settings = await repository.FindAsync(cancellationToken) ?? throw new BusinessException(ChatModelErrorCodes.NotConfigured);
        if (settings.Provider == ChatModelProvider.Operator)
            variant = variant with { SmallModel = settings.SmallModel, LargeModel = settings.LargeModel };
        if (await trials.FindOpenAsync(cancellationToken) is { } trial)
            trial.Change(variant);
        else
            trials.Add(new ModelTrial(variant, starting.Now));
        await unitOfWork.SaveAsync(cancellationToken);
    }

    public async Task CompareAsync(string startedBy, CancellationToken cancellationToken)
    {
        var trial = await trials.FindOpenAsync(cancellationToken) ?? throw new BusinessException(ChatModelErrorCodes.TrialNotFound, ErrorKind.NotFound);
        await test.RequireEditionAsync();
        await starting.StartAsync(AnsweringRunKind.ModelTrial, new { }, startedBy, trial.Compare, cancellationToken);
    }
}
