using Microsoft.Extensions.AI;
using SupportMax.Saas.Answering;

namespace SupportMax.Saas.ChatModels;

/// <summary>
/// Reads a model's reply as it comes and holds each sentence against the sources as soon as it is whole: what is shown to the
/// customer is checked, and a reply is given up at its first fault.
/// </summary>
internal sealed class GroundedWriting(GroundingCheck grounding)
{
    private const string NoAnswer = "NO_ANSWER";

    public async Task ReadAsync(ModelDraft draft, IChatClient client, List<ChatMessage> prompt, CompositionRequest request, PersonalData personal, CancellationToken cancellationToken)
    {
        var scope = grounding.Against([.. request.Sources.Select(CompositionPrompt.TextOf)], personal.Hide(request.Question));
        var checkedLength = 0;
        var options = new ChatOptions { Temperature = 0.2f, MaxOutputTokens = 700 };
        await foreach (var update in client.GetStreamingResponseAsync(prompt, options, cancellationToken))
        {
            draft.Take(update);
            var whole = EndOfLastSentence(draft.Text);
            if (whole <= checkedLength)
                continue;
            if (FindFault(scope, draft.Text[checkedLength..whole]) is { } fault)
            {
                draft.GiveUp(fault);
                return;
            }

            checkedLength = whole;
            await request.ShowAsync(personal.Restore(draft.Text[..whole]));
        }

        if (draft.Text.Trim().Length == 0)
            throw new ChatModelFailedException("the server replied with nothing");
        draft.Cite(ReplySentences.Of(draft.Text).SelectMany(sentence => sentence.Citations).Distinct());
        if (draft.Text.Trim().StartsWith(NoAnswer, StringComparison.Ordinal))
            draft.GiveUp("the model found no answer in the sources");
        else if (FindFault(scope, draft.Text[checkedLength..]) is { } last)
            draft.GiveUp(last);
        else if (draft.Citations.Count == 0)
            draft.GiveUp("it cites no source");
    }

    private static string? FindFault(GroundingScope scope, string text) =>
        ReplySentences.Of(text).Select(scope.FindFault).FirstOrDefault(finding => finding is not null) is { } finding ? $"{finding.Fault}: {finding.Detail}" : null;

    /// <summary>Behind the last line that is over; a full stop is not enough, for its citation may still come.</summary>
    private static int EndOfLastSentence(string text)
    {
        var line = text.LastIndexOf('\n') + 1;
        var cited = text.LastIndexOf("] ", StringComparison.Ordinal) + 1;
        return Math.Max(line, cited);
    }
}
