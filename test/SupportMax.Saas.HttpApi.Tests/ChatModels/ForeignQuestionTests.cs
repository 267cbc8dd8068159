using System.Text.Json;
using System.Text.Json.Nodes;
using SupportMax.Saas.ChatModelSimulator;
using SupportMax.Saas.Conversations;

namespace SupportMax.Saas.ChatModels;

public sealed class ForeignQuestionTests(ChatModelFixture host) : IClassFixture<ChatModelFixture>
{
    private const string Question = "Wo finde ich meine Rechnungen?";

    [Fact]
    public async Task A_question_in_another_language_is_translated_looked_up_and_answered_in_that_language_with_its_source()
    {
        var admin = await host.ConnectAsync();
        await using var customer = await Customer.ArriveAsync(host);

        var reply = await customer.AskAsync(Question);

        Text(reply).ShouldContain("[1]");
        Text(reply).ShouldContain(" und ");
        reply["citations"]!.AsArray().ShouldNotBeEmpty();
        reply["quickReplies"]!.AsArray().Select(offer => offer!.GetValue<string>()).ShouldContain("Das hat geholfen");
        (await OutcomesAsync(admin, customer)).ShouldBe(["Translated", "Sent", "Translated"]);
        customer.Heard.All("partial").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_translation_that_changes_a_fact_is_not_sent()
    {
        await host.ConnectAsync();
        await using var customer = await Customer.ArriveAsync(host);
        host.Server.Log.SayNext("Where do I find my invoices?");
        host.Server.Log.SayNext("Open **Billing** and choose *Invoices*. [1]");
        host.Server.Log.SayNext("Öffnen Sie **Billing** und wählen Sie *Rechnungen* der letzten 3 Jahre. [1]");

        Text(await customer.AskAsync(Question)).ShouldBe("Open **Billing** and choose *Invoices*. [1]");
    }

    [Fact]
    public async Task When_the_translation_fails_a_person_takes_over_in_the_customers_language()
    {
        var admin = await host.ConnectAsync();
        await using var customer = await Customer.ArriveAsync(host);
        host.Server.Faults.FailNext(CompletionFaults.ServerError, 2);

        Text(await customer.AskAsync(Question)).ShouldContain("Ticket");

        (await OutcomesAsync(admin, customer)).ShouldBe(["Failed"]);
        host.Server.Faults.Clear();
    }

    [Fact]
    public async Task Personal_data_is_not_sent_to_be_translated()
    {
        await host.ConnectAsync();
        await using var customer = await Customer.ArriveAsync(host);
        await customer.AskAsync($"{Question} Ich bin greta.klein@kunde.example");
        string.Join('\n', host.Server.Log.Prompts).ShouldNotContain("kunde.example");
    }

    private static string Text(JsonNode message) => message["text"]!.GetValue<string>();

    private static async Task<IEnumerable<string?>> OutcomesAsync(Browser admin, Customer customer) =>
        (await admin.GetAsync($"/api/conversations/{customer.ConversationId}/model-calls")).Items.Select((JsonElement call) => call.GetProperty("outcome").GetString());
}
