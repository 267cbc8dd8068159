namespace SupportMax.Saas.Answering;

/// <summary>Why a sentence may not reach a customer.</summary>
public enum GroundingFault
{
    /// <summary>No source says it.</summary>
    Unsupported,

    /// <summary>A number, price, date, link, address or name stands in no source.</summary>
    UnknownFact,

    /// <summary>A source says the contrary.</summary>
    Contradicted,

    /// <summary>It cites a source that was not given.</summary>
    UnknownCitation,

    /// <summary>It holds markup, or tells of its own instructions.</summary>
    Forbidden,
}

/// <summary>A sentence that may not reach a customer.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Fault">What is wrong with it.</param>
/// <param name="Detail">The very words at fault.</param>
public sealed record GroundingFinding(string Sentence, GroundingFault Fault, string Detail);

/// <summary>What the check says of a reply.</summary>
/// <param name="Findings">The sentences at fault; empty when every one is grounded.</param>
/// <param name="Citations">Which sources the grounded sentences rest on, by number from 1, in order of first use.</param>
public sealed record GroundingVerdict(IReadOnlyList<GroundingFinding> Findings, IReadOnlyList<int> Citations)
{
    /// <summary>Whether all of it rests on the sources.</summary>
    public bool IsGrounded => Findings.Count == 0 && Citations.Count > 0;
}
