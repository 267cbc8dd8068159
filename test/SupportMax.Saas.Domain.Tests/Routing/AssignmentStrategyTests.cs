using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.Routing;

public sealed class AssignmentStrategyTests
{
    private static readonly AgentCandidate s_busy = Agent(load: 4, minutesAgo: 9);
    private static readonly AgentCandidate s_free = Agent(load: 1, minutesAgo: 1);

    [Fact]
    public void Least_loaded_counts_by_capacity() => AssignmentStrategies.Of(RoutingStrategy.LeastLoaded).Choose([s_busy, s_free]).ShouldBe(s_free);

    [Fact]
    public void In_turn_is_whoever_was_given_one_longest_ago() => AssignmentStrategies.Of(RoutingStrategy.RoundRobin).Choose([s_busy, s_free]).ShouldBe(s_busy);

    [Fact]
    public void By_hand_nobody_is_given_anything() => AssignmentStrategies.Of(RoutingStrategy.Manual).Choose([s_busy, s_free]).ShouldBeNull();

    [Fact]
    public void Nobody_is_given_more_than_they_can_or_what_they_do_not_know()
    {
        s_free.CanTake(SupportTier.L1, []).ShouldBeTrue();
        s_free.CanTake(SupportTier.L2, []).ShouldBeFalse();
        s_free.CanTake(SupportTier.L1, ["billing"]).ShouldBeFalse();
        (s_free with { Skills = ["Billing"] }).CanTake(SupportTier.L1, ["billing"]).ShouldBeTrue();
        (s_free with { Load = 5 }).CanTake(SupportTier.L1, []).ShouldBeFalse();
    }

    private static AgentCandidate Agent(int load, int minutesAgo) =>
        new(Guid.NewGuid(), "Ada", load, 5, SupportTier.L1, [], DateTimeOffset.UnixEpoch.AddDays(1).AddMinutes(-minutesAgo));
}
