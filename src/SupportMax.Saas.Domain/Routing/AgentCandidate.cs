using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Routing;

/// <summary>An agent who is at the desk, as the strategies see them.</summary>
/// <param name="Id">The member of staff.</param>
/// <param name="Name">The name.</param>
/// <param name="Load">How many conversations they have.</param>
/// <param name="Capacity">How many they are given at most.</param>
/// <param name="Tier">Their tier.</param>
/// <param name="Skills">What they know.</param>
/// <param name="LastGivenAt">When they were last given one.</param>
public sealed record AgentCandidate(Guid Id, string Name, int Load, int Capacity, SupportTier Tier, IReadOnlyList<string> Skills, DateTimeOffset LastGivenAt)
{
    /// <summary>Whether they can be given one more that needs this.</summary>
    public bool CanTake(SupportTier tier, IReadOnlyList<string> skills) =>
        Load < Capacity && Tier >= tier && skills.All(skill => Skills.Contains(skill, StringComparer.OrdinalIgnoreCase));
}
