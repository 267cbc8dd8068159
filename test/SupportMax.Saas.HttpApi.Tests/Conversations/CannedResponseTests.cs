using System.Net;

namespace SupportMax.Saas.Conversations;

[Collection(ChatCollection.Name)]
public sealed class CannedResponseTests(ChatFixture host)
{
    private const string Path = "/api/canned-responses";

    [Fact]
    public async Task A_canned_response_is_written_found_by_its_shortcut_changed_and_removed()
    {
        var agent = await host.SignInAsync("agent", "northwind");
        var id = (await agent.PostAsync(Path, new { shortcut = "Refund", title = "Refund is on its way", text = "Hi {customer}, {agent} here about {ticket}." })).Ok().Json.GetProperty("id").GetGuid();
        await agent.PostAsync(Path, new { shortcut = "hello", title = "Greeting", text = "Hello!" });
        var all = (await agent.GetAsync(Path)).Ok();
        all.Texts("shortcut").ShouldBe(["hello", "refund"], "Shortcuts are small letters, in their order.");
        all.Texts("text").ShouldContain("Hi {customer}, {agent} here about {ticket}.");

        (await agent.PutAsync($"{Path}/{id}", new { shortcut = "money", title = "Refund", text = "Soon." })).Ok();
        (await agent.GetAsync(Path)).Texts("shortcut").ShouldBe(["hello", "money"]);
        (await agent.DeleteAsync($"{Path}/{id}")).Ok();
        (await agent.GetAsync(Path)).Texts("shortcut").ShouldBe(["hello"]);
        (await agent.DeleteAsync($"{Path}/{id}")).ShouldBeRefused(HttpStatusCode.NotFound, ConversationErrorCodes.CannedNotFound);

        var foreign = await host.SignInAsync("agent", "harbor");
        (await foreign.GetAsync(Path)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_shortcut_is_taken_once()
    {
        var agent = await host.SignInAsync("agent", "harbor");
        (await agent.PostAsync(Path, new { shortcut = "bye", title = "Goodbye", text = "Bye" })).Ok();
        (await agent.PostAsync(Path, new { shortcut = "BYE", title = "Goodbye", text = "Bye" })).ShouldBeRefused(HttpStatusCode.BadRequest, ConversationErrorCodes.CannedTaken);
        (await agent.DeleteAsync($"{Path}/{(await agent.GetAsync(Path)).Items[0].GetProperty("id")}")).Ok();
    }

    [Theory]
    [InlineData("", "Title", "Text")]
    [InlineData("two words", "Title", "Text")]
    [InlineData("fine", "", "Text")]
    [InlineData("fine", "Title", " ")]
    public async Task What_cannot_be_called_or_says_nothing_is_refused(string shortcut, string title, string text)
    {
        var agent = await host.SignInAsync("agent", "northwind");
        (await agent.PostAsync(Path, new { shortcut, title, text })).ShouldBeRefused(HttpStatusCode.BadRequest, ConversationErrorCodes.CannedInvalid);
    }
}
