using SupportMax.Saas.Answering;
using SupportMax.Saas.BackgroundJobs;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.ChatModels;

/// <summary>Lets both sides of a trial answer the same questions, within the tenant's budgets, and keeps the replies.</summary>
internal sealed class ModelTrialWork(TrialQuestions questions, TrialSides sides, IModelTrialRepository trials, IUnitOfWork unitOfWork) : IRunWork
{
    public AnsweringRunKind Kind => AnsweringRunKind.ModelTrial;

    public async Task<object> RunAsync(Guid runId, string input, Func<int, int, Task> report, CancellationToken cancellationToken)
    {
        var trial = await FindAsync(runId, cancellationToken);
        var requests = await questions.ListAsync(cancellationToken);
        var rows = new List<TrialRowDto>(requests.Count);
        await report(0, requests.Count);
        foreach (var request in requests)
        {
            // Whoever changes the variant, or begins anew, has no use for the rest.
            await FindAsync(runId, cancellationToken);
            rows.Add(await sides.AnswerAsync(trial, request, cancellationToken));
            await report(rows.Count, requests.Count);
        }

        (await trials.FindOpenAsync(cancellationToken))?.FinishComparison(runId);
        await unitOfWork.SaveAsync(cancellationToken);
        return new ModelTrialResult(rows);
    }

    private async Task<ModelTrial> FindAsync(Guid runId, CancellationToken cancellationToken) =>
        await trials.ReadNewestAsync(cancellationToken) is { State: ModelTrialState.Draft } trial && trial.ComparisonId == runId
            ? trial
            : throw new UnrecoverableJobException("The trial was changed or ended in the meantime.");
}

/// <summary>What both sides made of the questions.</summary>
internal sealed record ModelTrialResult(IReadOnlyList<TrialRowDto> Rows);
