namespace SupportMax.Saas.Answering;

/// <summary>The entries worth judging for a question, with their features; the last alternative is "none of them".</summary>
internal sealed record CandidateList(IReadOnlyList<int> Entries, IReadOnlyList<double[]> Alternatives);
