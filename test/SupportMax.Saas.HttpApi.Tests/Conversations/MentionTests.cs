using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Conversations;

/// <summary>A colleague who is named in a note hears of it at once, and finds it in the inbox until they have seen it.</summary>
[Collection(ChatCollection.Name)]
public sealed class MentionTests(ChatFixture host)
{
    [Fact]
    public async Task Who_is_named_is_told_live_and_in_the_inbox_until_they_have_seen_it_and_no_customer_hears_of_it()
    {
        var admin = await host.SignInAsync("admin", "northwind");
        var nora = (await admin.CreateUserAsync("nora", "agent")).GetProperty("id").GetGuid();
        var browser = await host.SignInAsync("nora", "northwind");
        var heard = new EventLog();
        await using var line = await HubConnection.OpenDeskAsync(host.Address, browser.CookieHeader, heard.Add, CancellationToken.None);
        await using var customer = await Customer.ArriveAsync(host);
        await customer.SendAsync("hello");
        var agent = await host.SignInAsync("agent", "northwind");
        var path = $"/api/conversations/{customer.ConversationId}";

        (await agent.PostAsync($"{path}/notes", new { text = "@nora can you look? @agent" })).Ok().Json.GetProperty("mentions").EnumerateArray()
            .Select(id => id.GetGuid()).ShouldBe([nora], "Nobody tells themselves.");

        var told = await heard.WaitAsync("note", note => note["conversationId"]!.GetValue<string>() == customer.ConversationId);
        told["mentions"]!.AsArray().Select(id => id!.GetValue<Guid>()).ShouldBe([nora]);
        told["authorName"]!.GetValue<string>().ShouldBe("agent");
        (await browser.GetAsync("/api/conversations?view=mentions")).Texts("id").ShouldBe([customer.ConversationId]);
        (await agent.GetAsync("/api/conversations?view=mentions")).Items.ShouldBeEmpty();

        (await browser.PostAsync($"{path}/mentions/seen")).Ok();
        (await browser.GetAsync("/api/conversations?view=mentions")).Items.ShouldBeEmpty();
        (await browser.GetAsync($"{path}/notes")).Items.Single().GetProperty("mentions").GetArrayLength().ShouldBe(1, "Who was named stays readable.");
        await customer.AskAsync("Where do I find my invoices?");
        customer.Heard.All("note").ShouldBeEmpty();
        (await customer.ReadAllAsync()).ShouldAllBe(message => !message["text"]!.GetValue<string>().Contains("nora"));
    }

    [Fact]
    public async Task The_desk_sees_where_a_customer_is_without_what_stands_in_the_address()
    {
        await using var customer = await Customer.ArriveAsync(host, session: new { locale = "de-CH", page = "https://shop.example/cart?token=secret#pay" });
        await customer.SendAsync("hello");
        var agent = await host.SignInAsync("agent", "northwind");
        var card = (await agent.GetAsync($"/api/conversations/{customer.ConversationId}/customer")).Ok().Json;
        card.GetProperty("page").GetString().ShouldBe("https://shop.example/cart");
        card.GetProperty("locale").GetString().ShouldBe("de-CH");
    }
}
