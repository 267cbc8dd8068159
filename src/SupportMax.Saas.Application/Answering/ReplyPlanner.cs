using SupportMax.Saas.ChatModels;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Answering;

/// <summary>Decides what to say to what the customer wrote; writes nothing.</summary>
internal sealed class ReplyPlanner(AnswerEngine engine, BotVoice voice, ComposedAnswers composed, ForeignQuestions foreign)
{
    public async Task<ReplyPlan> PlanAsync(CustomerThought thought, CancellationToken cancellationToken) =>
        thought.AsksForNothing ? await PlanCourtesyAsync(thought, cancellationToken)
        : thought.TakenOffer() is { } offer && await PlanOfferAsync(offer, thought, cancellationToken) is { } plan
            ? plan
            : await PlanVerdictAsync(thought, cancellationToken);

    private async Task<ReplyPlan> PlanCourtesyAsync(CustomerThought thought, CancellationToken cancellationToken) =>
        ReplyPlan.Say(await voice.SayAsync(SmallTalk.Reply(thought.Text, thought.Language), cancellationToken), null, null);

    private async Task<ReplyPlan?> PlanOfferAsync(Offer offer, CustomerThought thought, CancellationToken cancellationToken)
    {
        var language = voice.LanguageOf(offer);
        var cause = new EscalationCause(null, null, [$"The customer chose “{offer.Text}”."], language);
        switch (offer.Meaning)
        {
            case OfferMeaning.Solved:
                return ReplyPlan.Close(await voice.SolvedAsync(language, cancellationToken));
            case OfferMeaning.Person:
                return ReplyPlan.HandOver(EscalationReason.CustomerRequest, cause, null);
            case OfferMeaning.NotHelpful:
                return new HandOverPlan(EscalationReason.OffersRefused, AboutQuestion(cause, thought), null) { MarksLastAnswer = true };
            case OfferMeaning.NoneOfThese:
                return ReplyPlan.HandOver(EscalationReason.OffersRefused, AboutQuestion(cause, thought), null);
            default:
                var faq = await engine.FindFaqAsync(offer.FaqId!.Value, cancellationToken);
                return faq is null ? null : ReplyPlan.Say(
                    await voice.AnswerAsync(faq, language, cancellationToken), new Understanding(faq.Intent, faq.ProductArea, faq.Id), null);
        }
    }

    /// <summary>The ticket is about what was asked, not about the choice.</summary>
    private static EscalationCause AboutQuestion(EscalationCause cause, CustomerThought thought) =>
        cause with { CustomerWords = thought.Context.PreviousCustomerTexts is [.., var last] ? last : null };

    /// <summary>One reply to several questions, if at least two can be answered; those that cannot are named.</summary>
    private async Task<ReplyPlan?> PlanPartsAsync(CustomerThought thought, string language, CancellationToken cancellationToken)
    {
        if (await engine.JudgePartsAsync(thought.Question, cancellationToken) is not { } parts)
            return null;
        var draft = await voice.AnswerSeveralAsync(parts, language, cancellationToken);
        var facts = parts.Facts;
        return ReplyPlan.Say(draft, new Understanding(facts.Intent, facts.ProductArea, parts.Answered[^1].Answer!.Id), facts);
    }

    private async Task<ReplyPlan> PlanVerdictAsync(CustomerThought thought, CancellationToken cancellationToken)
    {
        var verdict = await engine.JudgeAsync(thought.Text, thought.Context, cancellationToken);
        if (await foreign.JudgeAsync(thought, verdict, cancellationToken) is { } translated)
            (verdict, thought) = (translated.Verdict, thought with { Translation = translated.Question });
        if (verdict.Kind == MessageKind.Question && await PlanPartsAsync(thought, verdict.Facts.Language, cancellationToken) is { } several)
            return several;
        var facts = verdict.Facts;
        var understanding = new Understanding(facts.Intent, facts.ProductArea, null);
        return verdict switch
        {
            { Kind: MessageKind.SmallTalk } when !thought.Channel.IsConversation && thought.Context.PreviousCustomerTexts.Count == 0 =>
                HandOver(EscalationReason.Unreadable, null),
            { Kind: MessageKind.SmallTalk } => ReplyPlan.Say(
                await voice.SayAsync(SmallTalk.Reply(thought.Text, facts.Language), cancellationToken), null, null),
            { Kind: MessageKind.Concern } => HandOver(SafetyReasons.Of(thought.Text), null),
            { Kind: MessageKind.PersonRequest } => HandOver(EscalationReason.CustomerRequest, null),
            { Kind: MessageKind.Unreadable } => HandOver(EscalationReason.Unreadable, null),
            { Facts.Decision: AnswerDecision.Answer } => await PlanAnswerAsync(thought, verdict, understanding with { AnsweredFaqId = verdict.Chosen[0].Id }, cancellationToken),
            { Facts.Decision: AnswerDecision.Clarify } when thought.Channel.IsConversation => ReplyPlan.Say(
                await voice.ClarifyAsync(verdict.Chosen, facts.Language, cancellationToken), understanding, facts),
            _ => HandOver(EscalationReason.LowConfidence, understanding),
        };

        ReplyPlan HandOver(EscalationReason reason, Understanding? understood) =>
            ReplyPlan.HandOver(reason, new EscalationCause(thought.Text, understood, facts.Reasons, facts.Language), facts);
    }

    private async Task<ReplyPlan> PlanAnswerAsync(CustomerThought thought, EngineVerdict verdict, Understanding understanding, CancellationToken cancellationToken)
    {
        var facts = verdict.Facts;
        var composition = await composed.ComposeAsync(thought, verdict, cancellationToken);
        var draft = composition?.Text is { } text
            ? await voice.ComposedAnswerAsync(text, composition.Sources, facts.Language, cancellationToken)
            : await voice.AnswerAsync(verdict.Chosen[0], facts.Language, cancellationToken);
        return ReplyPlan.Say(draft, understanding, composition is null ? facts : facts with { Reasons = [.. facts.Reasons, composition.Reason] });
    }
}
