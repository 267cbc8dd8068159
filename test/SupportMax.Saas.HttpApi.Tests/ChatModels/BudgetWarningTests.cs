using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.ChatModels;

public sealed class BudgetWarningTests(ChatModelFixture host) : IClassFixture<ChatModelFixture>
{
    [Fact]
    public async Task Who_looks_after_the_model_is_warned_once_of_a_budget_that_ends_and_in_their_language()
    {
        await using var mails = new MailCatcher();
        var operators = await host.SignInAsync("admin");
        (await operators.PostAsync("/api/setting-management/emailing", new { smtpHost = "127.0.0.1", smtpPort = mails.Port, smtpUseDefaultCredentials = true, defaultFromAddress = "ops@supportmax.example" })).Ok();
        var cost = await AskOnceAsync(await host.ConnectAsync());
        // The tenant's administrator signs in in German from here on.
        var admin = host.OpenBrowser();
        admin.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("de");
        (await admin.SignInAsync("admin", Browser.SeedPassword, "northwind")).ShouldBe(Browser.SignedIn);

        var budget = cost * 2.2m;
        await host.ConnectAsync(budget, signedIn: admin);
        await AskOnceAsync(admin);
        (await mails.NextAsync()).Text.ShouldContain("Ist alles ausgegeben, bekommen Ihre Kunden");
        // Connected again, so that no reply is kept which could be sent again for nothing.
        await host.ConnectAsync(budget, signedIn: admin);
        await AskOnceAsync(admin);
        var mail = await mails.NextAsync();
        mail.Text.ShouldContain("sind ausgegeben");
        mail.To.ShouldBe("admin@northwind.example");

        var usage = (await admin.GetAsync("/api/chat-models/usage?from=2000-01-01T00:00:00Z&to=2100-01-01T00:00:00Z")).Ok().Json;
        usage.GetProperty("budgets").EnumerateArray().Single(budget => budget.GetProperty("period").GetString() == "Day").GetProperty("warning").GetInt32().ShouldBe(100);
        mails.Waiting.ShouldBe(0);
    }

    /// <returns>What the question cost.</returns>
    private async Task<decimal> AskOnceAsync(Browser admin)
    {
        await using var customer = await Customer.ArriveAsync(host);
        await customer.AskAsync("where do I find my invoices?");
        return (await admin.GetAsync($"/api/conversations/{customer.ConversationId}/model-calls")).Items.Sum(call => call.GetProperty("cost").GetDecimal());
    }
}
