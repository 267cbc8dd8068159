namespace SupportMax.Saas.Conversations;

public sealed class NoteMentionsTests
{
    private static readonly IReadOnlyList<StaffMember> s_staff = [.. new[] { "ben", "ben.k", "Ava", "agent" }.Select(name => new StaffMember(Guid.NewGuid(), name))];

    [Theory]
    [InlineData("@ben look", "ben")]
    [InlineData("Look, @BEN!", "ben")]
    [InlineData("@ben.k and @ava, please", "ben.k Ava")]
    [InlineData("Thanks @ben.", "ben")]
    [InlineData("@ben @ben @ben", "ben")]
    [InlineData("(@agent)", "agent")]
    [InlineData("kim@ben", "")]
    [InlineData("@benjamin", "")]
    [InlineData("@ben-2", "")]
    [InlineData("@", "")]
    [InlineData("@nobody", "")]
    public void Whoever_is_named_after_an_at_sign_is_meant_once_and_nobody_else(string text, string names) =>
        string.Join(' ', NoteMentions.Find(text, s_staff).Select(member => member.Name)).ShouldBe(names);
}
