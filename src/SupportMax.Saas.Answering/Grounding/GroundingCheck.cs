namespace SupportMax.Saas.Answering;

/// <summary>
/// Holds each sentence of a composed reply against the sources it was composed from. What was not there before — a number, a
/// name, a link, a rule, a promise — is a fault, and so is the contrary of what is there. It errs on the strict side: whoever
/// composed something true that the check cannot see gets the plain answer sent instead, which is never wrong to send.
/// </summary>
public sealed class GroundingCheck(ISentenceEncoder encoder)
{
    /// <summary>The check for one set of sources; reusable for each sentence as it comes.</summary>
    /// <param name="sources">The texts that may be relied on; number 1 is the first.</param>
    /// <param name="question">The customer's words: their names and numbers may be repeated, but prove nothing.</param>
    public GroundingScope Against(IReadOnlyList<string> sources, string question) => new(encoder, sources, question);

    /// <summary>Checks a whole reply.</summary>
    /// <param name="reply">The reply, with citations such as <c>[1]</c>.</param>
    /// <param name="sources">The texts it may rely on.</param>
    /// <param name="question">The customer's words.</param>
    public GroundingVerdict Check(string reply, IReadOnlyList<string> sources, string question)
    {
        var scope = Against(sources, question);
        var findings = new List<GroundingFinding>();
        var citations = new List<int>();
        foreach (var sentence in ReplySentences.Of(reply))
        {
            if (scope.FindFault(sentence) is { } finding)
                findings.Add(finding);
            else
                citations.AddRange(sentence.Citations.Except(citations));
        }

        return new GroundingVerdict(findings, citations);
    }
}
