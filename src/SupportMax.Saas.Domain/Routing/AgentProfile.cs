using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Routing;

/// <summary>What a member of staff can be given. Whoever has none is of the first tier, without skills, with the default capacity.</summary>
public sealed class AgentProfile : ITenantOwned
{
    private AgentProfile()
    {
    }

    /// <summary>The profile of a member of staff.</summary>
    public AgentProfile(Guid userId) => UserId = userId;

    /// <summary>The member of staff.</summary>
    public Guid UserId { get; private set; }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>How many conversations they are given at once.</summary>
    public int Capacity { get; private set; } = RoutingConsts.DefaultCapacity;

    /// <summary>The tier they belong to.</summary>
    public SupportTier Tier { get; private set; } = SupportTier.L1;

    /// <summary>What they know.</summary>
    public IReadOnlyList<string> Skills { get; private set; } = [];

    /// <summary>Replaces what is set.</summary>
    /// <exception cref="BusinessException"><see cref="RoutingErrorCodes.AgentInvalid"/></exception>
    public void Change(int capacity, SupportTier tier, IReadOnlyList<string> skills)
    {
        if (capacity is < 0 or > RoutingConsts.MaxCapacity || !Enum.IsDefined(tier) || skills.Count > RoutingConsts.MaxListLength
            || skills.Any(skill => skill.Length is 0 or > RoutingConsts.MaxNameLength))
            throw new BusinessException(RoutingErrorCodes.AgentInvalid, ErrorKind.BadInput, "capacity", "tier", "skills");
        (Capacity, Tier, Skills) = (capacity, tier, [.. skills.Distinct(StringComparer.OrdinalIgnoreCase)]);
    }
}
