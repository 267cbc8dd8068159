using System.Diagnostics;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Answering;

internal sealed class AnsweringAppService(AnswerEngine engine) : IAnsweringAppService
{
    public async Task<AskResult> AskAsync(AskInput input, CancellationToken cancellationToken)
    {
        var text = MessageText.Clean(input.Text);
        if (text.Length == 0)
            throw new BusinessException(AnsweringErrorCodes.TextRequired, ErrorKind.BadInput, "text");
        if (text.Length > ConversationConsts.MaxTextLength)
            throw new BusinessException(AnsweringErrorCodes.TextTooLong, ErrorKind.BadInput, "text");

        var started = Stopwatch.GetTimestamp();
        var verdict = await engine.JudgeAsync(text, context: null, cancellationToken);
        var parts = verdict.Kind == MessageKind.Question ? await engine.JudgePartsAsync(text, cancellationToken) : null;
        var facts = parts?.Facts ?? verdict.Facts;
        return new AskResult(
            facts.Decision,
            parts is null ? AnswerOf(verdict, text) : BotVoice.Several(parts, facts.Language),
            facts.Confidence,
            new ScoredName(facts.Intent, facts.IntentConfidence),
            new ScoredName(facts.ProductArea, facts.ProductAreaConfidence),
            input.Language ?? facts.Language,
            [.. facts.Candidates.Select(candidate => new CandidateDto(candidate.FaqId, candidate.ExternalId, candidate.Question, candidate.Confidence))],
            new ThresholdsPairDto(facts.Thresholds.Answer, facts.Thresholds.Clarify),
            facts.Reasons,
            Stopwatch.GetElapsedTime(started).TotalMilliseconds)
        {
            Parts = [.. (parts?.All ?? []).Select(ToDto)],
            ThresholdSource = new ThresholdSourceDto(facts.ThresholdOrigin!.Value, facts.ThresholdReason!),
            Features = facts.Features,
            KnowledgeRevision = facts.KnowledgeRevision!,
            IsTrained = facts.IsTrained,
            EngineMs = facts.EngineMs,
        };
    }

    private static AskedPartDto ToDto(PartVerdict part) => new(
        part.Text,
        part.Answer is null ? AnswerDecision.Escalate : AnswerDecision.Answer,
        part.Answer is { } faq ? new CandidateDto(faq.Id, faq.ExternalId, faq.Question, part.Verdict.Facts.Confidence) : null);

    private static string? AnswerOf(EngineVerdict verdict, string text) => verdict switch
    {
        { Kind: MessageKind.SmallTalk } => SmallTalk.Reply(text, verdict.Facts.Language),
        { Facts.Decision: AnswerDecision.Answer } => verdict.Chosen[0].Answer,
        _ => null,
    };
}
