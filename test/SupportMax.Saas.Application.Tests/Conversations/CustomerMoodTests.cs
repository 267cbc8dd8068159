namespace SupportMax.Saas.Conversations;

public sealed class CustomerMoodTests
{
    [Theory]
    [InlineData("This is outrageous, I am furious", true)]
    [InlineData("I am very disappointed and extremely annoyed!!!", true)]
    [InlineData("WHERE IS MY ORDER?? THIS IS AWFUL AND USELESS", true)]
    [InlineData("Das ist wirklich unverschämt, ich bin total genervt", true)]
    [InlineData("I am not happy, this is useless!", true)]
    [InlineData("Something is broken again", false)]
    [InlineData("This is not bad at all", false)]
    [InlineData("WHAT IS A PDF FOR THE API?", false)]
    [InlineData("Where do I find my invoices?", false)]
    [InlineData("", false)]
    public void Words_their_negation_emphasis_and_shouting_tell_who_is_upset(string text, bool isUpset) =>
        CustomerMood.Of(text).IsUpset.ShouldBe(isUpset, $"{CustomerMood.Of(text).Sentiment}");

    [Theory]
    [InlineData("My lawyer will write to you", true)]
    [InlineData("Ich gehe zur Verbraucherzentrale", true)]
    [InlineData("Then we cancel our contract", true)]
    [InlineData("How do I cancel a meeting?", false)]
    public void Words_of_risk_are_noticed(string text, bool isAtRisk) => CustomerMood.Of(text).IsAtRisk.ShouldBe(isAtRisk);

    [Fact]
    public void What_is_negated_means_the_opposite_and_emphasis_makes_it_stronger()
    {
        CustomerMood.Of("it is good").Sentiment.ShouldBeGreaterThan(0);
        CustomerMood.Of("it is not good").Sentiment.ShouldBeLessThan(0);
        CustomerMood.Of("it is very bad").Sentiment.ShouldBeLessThan(CustomerMood.Of("it is bad").Sentiment);
    }
}
