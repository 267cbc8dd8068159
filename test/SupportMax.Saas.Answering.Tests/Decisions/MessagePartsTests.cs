namespace SupportMax.Saas.Answering;

public sealed class MessagePartsTests
{
    [Theory]
    [InlineData("How do I pay? And when will it arrive here?", "How do I pay?|And when will it arrive here?")]
    [InlineData("how do I reset my password and also where is my invoice", "how do I reset my password|where is my invoice")]
    [InlineData("how long is the delivery and how do I send something back", "how long is the delivery|how do I send something back")]
    [InlineData("Hi! I forgot my password. Where do I find my invoice? Thanks!", "I forgot my password.|Where do I find my invoice?")]
    [InlineData("Wie zahle ich bei euch, und außerdem wo ist mein Paket", "Wie zahle ich bei euch|wo ist mein Paket")]
    [InlineData("1. How do I pay? 2. Where is my parcel?", "How do I pay?|Where is my parcel?")]
    public void A_message_is_cut_between_questions(string text, string parts) =>
        MessageParts.Of(CustomerText.Clean(text)).ShouldBe(parts.Split('|'));

    [Theory]
    [InlineData("How do I change my name and address?")]
    [InlineData("My invoice is wrong. Why?")]
    [InlineData("black and white")]
    [InlineData("I saw it. I tried it. I bought it. It broke down. I want my money back now. What do I do?")]
    public void What_is_one_question_stays_whole(string text)
    {
        var clean = CustomerText.Clean(text);

        MessageParts.Of(clean).ShouldHaveSingleItem().ShouldBe(clean);
    }
}
