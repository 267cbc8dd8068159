namespace SupportMax.Saas.Answering;

/// <summary>How many wrong answers a tenant accepts; the thresholds follow from it.</summary>
/// <param name="MaxWrongShare">The largest share of wrong among given answers, such as 0.05.</param>
/// <param name="IsAutomatic">Whether the thresholds are chosen anew whenever the models have learnt changed knowledge.</param>
/// <param name="KnowledgeRevision">The knowledge that they were last chosen for; empty when the models had not learnt it yet.</param>
/// <param name="ChosenAt">When.</param>
public sealed record ErrorBudget(double MaxWrongShare, bool IsAutomatic, string KnowledgeRevision, DateTimeOffset ChosenAt)
{
    /// <summary>Whether a share can be a budget: above 0, for nobody can promise that, and at most one half.</summary>
    public static bool IsValid(double maxWrongShare) => maxWrongShare is > 0 and <= 0.5;
}
