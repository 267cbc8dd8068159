using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Answering;

internal sealed class Replays(ReplayRunner runner, AnsweringRuns starting, IAnsweringRunRepository runs) : IReplays
{
    public async Task<ReplayDto> ReplayAsync(ReplayInput input, string startedBy, CancellationToken cancellationToken)
    {
        if (await runner.CheckAsync(input, cancellationToken) <= EvaluationConsts.MaxReplayedAtOnce)
            return await runner.RunAsync(input, report: null, cancellationToken);
        return await GetAsync(await starting.StartAsync(AnsweringRunKind.Replay, input, startedBy, null, cancellationToken), cancellationToken);
    }

    public async Task<ReplayDto> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        var run = await runs.ReadAsync(id, AnsweringRunKind.Replay, cancellationToken) ?? throw new BusinessException(AnsweringErrorCodes.RunNotFound, ErrorKind.NotFound);
        if (run.Result is not null)
            return AnsweringRuns.Read<ReplayDto>(run.Result) with { Id = run.Id };
        var input = AnsweringRuns.Read<ReplayInput>(run.Input);
        return new ReplayDto
        {
            Id = run.Id,
            State = run.State,
            Total = run.Total,
            Processed = run.Processed,
            Reason = run.Reason,
            From = input.From,
            To = input.To,
            EvaluationId = input.EvaluationId,
            Thresholds = input.Thresholds,
        };
    }
}
