namespace SupportMax.Saas.Answering;

[Collection(EncoderCollection.Name)]
public sealed class QuestionLikenessTests(EncoderFixture fixture)
{
    private readonly QuestionLikeness _likeness = new(fixture.Encoder);

    [Theory]
    [InlineData("where do i find my invoices", "where can i find my invoices", true)]
    [InlineData("how do i reset my password", "how can i reset the password", true)]
    [InlineData("how do i export all tasks of a board", "how can i export all the tasks of a board", true)]
    [InlineData("where do i find my invoices", "where do i find my invoices of 2019", false)]
    [InlineData("can guests see private boards", "can guests not see private boards", false)]
    [InlineData("how many seats are in the team plan", "how many seats are in the business plan", false)]
    [InlineData("how do i turn on notifications", "how do i turn off notifications", false)]
    [InlineData("how do i add a member to a project", "how do i remove a member from a project", false)]
    [InlineData("can i pay monthly", "can i pay yearly", false)]
    [InlineData("where do i find my invoices", "why is my invoice wrong", false)]
    [InlineData("does the trial end after 14 days", "does the trial end after 30 days", false)]
    [InlineData("can i import from jira", "can i import from asana", false)]
    [InlineData("can only admins delete boards", "can admins delete boards", false)]
    public void Only_a_question_that_asks_the_same_is_alike(string one, string other, bool alike) =>
        (_likeness.Find(one, [other], question => _likeness.Read(question)) is not null).ShouldBe(alike);
}
