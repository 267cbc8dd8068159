using System.Globalization;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Knowledge;
using SupportMax.Saas.Localization;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Answering;

internal sealed class Evaluations(AnsweringRuns starting, IAnsweringRunRepository runs, IKnowledgeIndexes indexes, ICurrentTenant currentTenant) : IEvaluations
{
    public async Task<Guid> StartAsync(Stream file, string startedBy, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellationToken);
        var rows = TestSetFile.Read(content.GetBuffer().AsMemory(0, (int)content.Length), await indexes.GetAsync(currentTenant.Id, cancellationToken));
        var rejected = rows.Where(row => row.Code is not null).ToList();
        var input = new EvaluationInput(rejected.Count, [.. rejected.Take(EvaluationConsts.MaxRowsShown).Select(row => new RejectedTestRow(row.Line, row.Code!))]);
        return await starting.StartAsync(
            AnsweringRunKind.Evaluation,
            input,
            startedBy,
            runId => runs.Add(rows.Where(row => row.Code is null).Select(row => new TestRow(runId, row.Line, row.Text, row.ExpectedFaqId))),
            cancellationToken);
    }

    public async Task<EvaluationDto> GetAsync(Guid id, CancellationToken cancellationToken) =>
        ToDto(await runs.ReadAsync(id, AnsweringRunKind.Evaluation, cancellationToken) ?? throw new BusinessException(AnsweringErrorCodes.RunNotFound, ErrorKind.NotFound));

    public async Task<PagedResult<EvaluationDto>> ListAsync(PageRequest page, CancellationToken cancellationToken)
    {
        page.Check();
        var (count, found) = await runs.ListAsync(AnsweringRunKind.Evaluation, page.SkipCount, page.MaxResultCount, cancellationToken);
        return new PagedResult<EvaluationDto>(count, [.. found.Select(run => ToDto(run) with { Curve = null, Mistakes = null, Rejected = [] })]);
    }

    private static EvaluationDto ToDto(AnsweringRun run)
    {
        var input = AnsweringRuns.Read<EvaluationInput>(run.Input);
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        var result = run.Result is null ? null : AnsweringRuns.Read<EvaluationResult>(run.Result);
        return new EvaluationDto
        {
            Id = run.Id,
            State = run.State,
            Total = run.Total,
            Processed = run.Processed,
            StartedBy = run.StartedBy,
            CreatedAt = run.CreatedAt,
            FinishedAt = run.FinishedAt,
            Reason = run.Reason,
            RejectedCount = input.RejectedCount,
            Rejected = [.. input.Rejected.Select(row => new RejectedRowDto(row.Line, row.Code, LocalizedTexts.Get(LocalizedTexts.Errors, language, row.Code)))],
            Answerable = result?.Answerable,
            Unanswerable = result?.Unanswerable,
            Accuracy = result?.Accuracy,
            Answered = result?.Answered,
            Wrong = result?.Wrong,
            Clarified = result?.Clarified,
            Escalated = result?.Escalated,
            EscalatedRightly = result?.EscalatedRightly,
            Ece = result?.Ece,
            Curve = result?.Curve,
            KnowledgeRevision = result?.KnowledgeRevision,
            Thresholds = result?.Thresholds,
            MistakeCount = result?.MistakeCount,
            Mistakes = result?.Mistakes,
        };
    }
}

/// <summary>What of an evaluation's file could not be asked.</summary>
internal sealed record EvaluationInput(int RejectedCount, IReadOnlyList<RejectedTestRow> Rejected);

/// <summary>A row that could not be asked.</summary>
internal sealed record RejectedTestRow(int Line, string Code);
