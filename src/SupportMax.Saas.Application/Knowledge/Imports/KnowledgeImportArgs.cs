namespace SupportMax.Saas.Knowledge;

/// <summary>Which import a job runs.</summary>
internal sealed record KnowledgeImportArgs(Guid ImportId)
{
    /// <summary>The type of the job.</summary>
    public const string JobType = "knowledge-import";
}
