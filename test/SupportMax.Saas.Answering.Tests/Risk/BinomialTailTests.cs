namespace SupportMax.Saas.Answering;

public sealed class BinomialTailTests
{
    [Theory]
    [InlineData(2, 10, 0.3, 0.3827827864)]
    [InlineData(0, 45, 0.05, 0.0994382)]
    [InlineData(50, 1000, 0.05, 0.5375)]
    [InlineData(900, 1000, 0.88, 0.97900)]
    [InlineData(10, 10, 0.9, 1)]
    public void The_probability_of_at_most_so_many_events_is_the_binomial_distributions(double events, double trials, double chance, double expected) =>
        BinomialTail.AtMost(events, trials, chance).ShouldBe(expected, 1e-3);

    [Theory]
    [InlineData(0, 45, 0.1, 0.04988)]
    [InlineData(1, 10, 0.05, 0.39416)]
    [InlineData(0, 0, 0.1, 1)]
    public void The_bound_is_Clopper_and_Pearsons(double events, double trials, double probability, double expected) =>
        BinomialTail.UpperBound(events, trials, probability).ShouldBe(expected, 1e-4);
}
