namespace SupportMax.Saas.Answering;

public sealed class MessageKindsTests
{
    [Theory]
    [InlineData("Hello!", MessageKind.SmallTalk)]
    [InlineData("hi there, good morning", MessageKind.SmallTalk)]
    [InlineData("Thank you so much for your help!", MessageKind.SmallTalk)]
    [InlineData("ok great, bye", MessageKind.SmallTalk)]
    [InlineData("vielen Dank", MessageKind.SmallTalk)]
    [InlineData("I want to talk to a human", MessageKind.PersonRequest)]
    [InlineData("please connect me with a real person now", MessageKind.PersonRequest)]
    [InlineData("agent", MessageKind.PersonRequest)]
    [InlineData("can I speak to someone", MessageKind.PersonRequest)]
    [InlineData("", MessageKind.Unreadable)]
    [InlineData("😀 👍👍", MessageKind.Unreadable)]
    [InlineData("... 12 !!", MessageKind.Unreadable)]
    [InlineData("hi, my invoice is wrong", MessageKind.Question)]
    [InlineData("thanks, but it still does not work", MessageKind.Question)]
    [InlineData("how do I add a person to my team", MessageKind.Question)]
    [InlineData("the agent view shows no tickets", MessageKind.Question)]
    [InlineData("how do I make someone an agent in our workspace settings", MessageKind.Question)]
    public void Tells_kinds_apart(string text, MessageKind expected) => MessageKinds.Of(CustomerText.Clean(text)).ShouldBe(expected);
}
