namespace SupportMax.Saas.Answering;

/// <summary>How much memory the tenants' indexes may take together; section <c>Answering</c>.</summary>
public sealed class KnowledgeMemoryOptions
{
    /// <summary>Megabytes, at least 1. Beyond, the indexes of the tenants that were idle longest are given up, and built again when somebody asks.</summary>
    public int IndexMemoryMegabytes { get; set; } = 1024;
}
